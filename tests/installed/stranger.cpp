// What a program outside the project may do with two of its modules, and nothing of its tree.
#include <cstdio>

#include "signatures/participant.hpp"
#include "treaty/eid.hpp"

int main() {
  const auto provision = servanda::treaty::EId::parse("art_64__para_1");
  const auto participant = servanda::signatures::ParticipantCode::parse("QAT");
  if (!provision || !participant) return 1;
  std::puts("the installed library links and answers");
}
