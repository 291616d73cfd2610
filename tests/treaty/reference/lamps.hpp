#pragma once
// A small treaty about lamps, for words that cite and define.

#include <string>

#include "engine/xml/dom.hpp"
#include "treaty/text.hpp"

namespace servanda::test {

// Two articles; `words` stand in the second paragraph of the second.
inline treaty::TreatyText lamps_with(const std::string& words,
                                     const std::string& language = "eng") {
  const std::string akn =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">"
      "<act name=\"convention\"><meta><identification source=\"#un\">"
      "<FRBRWork><FRBRthis value=\"/akn/un/act/provision/un-ga/2001-02-03/X-1/!main\"/>"
      "<FRBRuri value=\"/akn/un/act/provision/un-ga/2001-02-03/X-1\"/>"
      "<FRBRdate date=\"2001-02-03\" name=\"adoption\"/><FRBRauthor href=\"#ga\"/>"
      "<FRBRcountry value=\"un\"/></FRBRWork>"
      "<FRBRExpression><FRBRthis value=\"/akn/un/act/provision/un-ga/2001-02-03/X-1/eng@/!main\"/>"
      "<FRBRuri value=\"/akn/un/act/provision/un-ga/2001-02-03/X-1/eng@\"/>"
      "<FRBRdate date=\"2001-02-03\" name=\"adoption\"/><FRBRauthor href=\"#ga\"/>"
      "<FRBRlanguage language=\"" +
      language +
      "\"/></FRBRExpression>"
      "</identification></meta><body>"
      "<article eId=\"art_1\"><num>Article 1</num><heading>Terms of article 2</heading>"
      "<content><p>Lanterns are lamps.</p></content></article>"
      "<article eId=\"art_2\"><num>Article 2</num>"
      "<paragraph eId=\"art_2__para_1\"><num>1.</num><list eId=\"art_2__para_1__list_1\">"
      "<intro eId=\"art_2__para_1__list_1__intro\"><p>Each Party shall:</p></intro>"
      "<point "
      "eId=\"art_2__para_1__list_1__point_a\"><num>(a)</num><content><p>Light;</p></content></"
      "point>"
      "<point "
      "eId=\"art_2__para_1__list_1__point_b\"><num>(b)</num><content><p>Trim;</p></content></point>"
      "<point "
      "eId=\"art_2__para_1__list_1__point_c\"><num>(c)</num><content><p>Fill.</p></content></point>"
      "</list></paragraph>"
      "<paragraph eId=\"art_2__para_2\"><num>2.</num><content><p>" +
      words + "</p></content></paragraph></article></body></act></akomaNtoso>";
  return treaty::TreatyText::open(engine::XmlDocument::parse(akn, "text.xml").value()).value();
}

}  // namespace servanda::test
