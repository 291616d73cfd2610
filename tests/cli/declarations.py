"""Options are declared once: help, manual page, completions and documentation all name them."""

import re
import shutil
import subprocess
import unittest

from support import ROOT, Case, run


def commands():
    """The commands that the program's help lists."""
    listed = run("--help").out.split("\ncommands\n")[1].split("\n\n")[0]
    return [line.split("  ")[1] for line in listed.splitlines() if re.match(r"  \S", line)]


def options_of(command):
    help_text = run(*command.split(), "--help").out
    part = help_text.split("\noptions\n")
    return re.findall(r"^  (?:-\w, )?(--?[\w-]+)", part[1].split("\n\n")[0], re.M) if len(part) > 1 else []


class Declarations(Case):
    def test_commands_of_the_contract(self):
        for name in "init import list outline show check record correct log status force party render build".split():
            self.assertIn(name, commands())

    def test_every_command_explains_itself_with_examples(self):
        for command in commands():
            with self.subTest(command=command):
                text = run(*command.split(), "--help").out
                self.assertIn("usage: servanda " + command, text)
                self.assertIn("\nexamples\n", text)
                self.assertIn("\nwith --json\n", text)
                self.assertTrue(all(len(line) <= 100 for line in text.splitlines()))

    def test_the_manual_names_every_option(self):
        manual = run("manual").out.replace("\\-", "-")
        for command in commands():
            self.assertIn(".SS servanda " + command, manual)
            for option in options_of(command):
                self.assertIn(option, manual, command)

    def test_the_manual_is_clean(self):
        if not shutil.which("groff"):
            self.skipTest("groff is not here")
        page = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-K", "utf8"], input=run("manual").out.encode(),
                              capture_output=True, check=False)
        self.assertEqual((page.returncode, page.stderr), (0, b""))

    def test_completions_name_every_option(self):
        for shell in ("bash", "zsh", "fish"):
            script = run("completion", shell).out
            for command in commands():
                self.assertIn(command.split()[-1], script)
                for option in options_of(command):
                    name = option if shell != "fish" else option.lstrip("-")
                    self.assertIn(name, script, (shell, command))

    def test_completions_are_valid_scripts(self):
        for shell in ("bash", "zsh", "fish"):
            if shutil.which(shell):
                script = self.write("completion." + shell, run("completion", shell).out)
                done = subprocess.run([shell, "-n", script], capture_output=True, check=False)
                self.assertEqual((done.returncode, done.stderr), (0, b""), shell)

    def complete(self, line):
        script = self.write("completion.bash", run("completion", "bash").out)
        words = line.split(" ")
        code = (f"source {script}; COMP_WORDS=({' '.join(repr(word) for word in words)}); COMP_CWORD={len(words) - 1}; "
                "_servanda; printf '%s\\n' \"${COMPREPLY[@]}\"")
        return subprocess.run(["bash", "-c", code], cwd=self.folder, capture_output=True, text=True,
                              check=False).stdout.split()

    def test_bash_completes(self):
        self.lakes()
        self.assertEqual(self.complete("servanda sta"), ["status"])
        self.assertEqual(self.complete("servanda -C lakes status "), ["lakes"])
        self.assertEqual(self.complete("servanda render lakes --to h"), ["html"])
        self.assertEqual(self.complete("servanda status lakes --as"), ["--as-at"])
        self.assertEqual(self.complete("servanda --color n"), ["never"])

    def test_machine_output_is_documented(self):
        page = (ROOT / "docs" / "formats" / "json.md").read_text(encoding="utf-8")
        headings = " ".join(re.findall(r"^## (.*)$", page, re.M))
        for command in commands():
            self.assertRegex(headings, rf"\b{command}\b")


if __name__ == "__main__":
    unittest.main()
