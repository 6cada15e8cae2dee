// The small pack of docs/adding-a-form.md, as a starting point for packs with defects.
#pragma once

#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>

#include "form/pack.hpp"

namespace chohyo::form {

inline std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot open " + path);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

/// The `index`th fenced block of that language in a Markdown text, without its fences.
inline std::string fenced_block(const std::string& markdown, const std::string& language, std::size_t index) {
  const std::string fence = "```" + language + "\n";
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= index; ++i) {
    begin = markdown.find(fence, begin);
    if (begin == std::string::npos) throw std::runtime_error("no such block");
    begin += fence.size();
  }
  return markdown.substr(begin, markdown.find("```", begin) - begin);
}

inline std::string small_pack() {
  return fenced_block(file_text(CHOHYO_SOURCE_DIR "/docs/adding-a-form.md"), "xml", 0);
}

/// The small pack with one place changed; the place must exist.
inline std::string small_pack_with(const std::string& from, const std::string& to) {
  std::string text = small_pack();
  const std::size_t place = text.find(from);
  if (place == std::string::npos) throw std::runtime_error("not in the pack: " + from);
  return text.replace(place, from.size(), to);
}

/// The small pack with every block that prose has, each with most of its attributes.
inline std::string prose_pack() {
  std::string text = small_pack_with("<page size", R"(<sections first="2">
    <level style="title" number="第{1}章" figures="一"/><level style="cell"/></sections><page id="first" size)");
  const auto insert = [&](const std::string& place, const std::string& more) { text.insert(text.find(place), more); };
  insert("<phrases ",
         R"(<page id="wide" size="A3" orientation="landscape" top="9mm" right="9mm" bottom="9mm" left="9mm"/>)");
  insert("<body>", R"(<lists><list id="system" label="システム"><text id="name" label="名称"/>
    <date id="since" label="稼働日"/></list></lists>)");
  const std::string each = R"(<each of="system" sort="name" sort-descending="yes" empty="なし" style="cell"
    option="facility-line" when="count(result) >= 0"><paragraph style="cell">{{system.name}} {{system.since}}</paragraph>
    <spacer height="2mm"/></each>)";
  const std::string when = R"(<when option="facility-line" when="count(result) >= 0">
    <paragraph style="cell">文</paragraph><spacer height="2mm"/></when>)";
  insert("</body>", R"xml(<section title="{{facility.name}}" number="auto" page="wide" option="facility-line"
      provenance="chohyo" when="count(result) >= 0">
    <list style="cell" marker="(1)" option="facility-line" provenance="chohyo" when="count(result) >= 0">
      <li option="facility-line" provenance="chohyo" when="count(result) >= 0">一</li>
      <li><p>二</p><list style="cell"><li>三</li><when option="facility-line"><li>四</li></when></list></li>
      <each of="system" sort="name" sort-descending="yes" empty="なし" option="facility-line"
        when="count(result) >= 0"><li>{{system.name}}</li><when option="facility-line"><li>五</li></when></each>
      <when option="facility-line" when="count(result) >= 0"><li>六</li></when>
    </list>)xml" + each + when + R"(
    <box label="所見" style="cell" border="1pt" padding="3mm" min-height="20mm" rows="2" pitch="9mm"
      option="facility-line" provenance="chohyo" when="count(result) >= 0">)" + each + when + R"(
      <columns gap="4mm" option="facility-line" provenance="chohyo" when="count(result) >= 0">
        <column width="40mm"><paragraph style="cell">左</paragraph></column><column/></columns></box>
    <page-break page="first" option="facility-line" when="count(result) >= 0"/></section>)");
  return text;
}

inline diag::Result<FormPtr> read_pack_text(std::string text) {
  return read_pack(std::make_shared<const diag::Source>("form.xml", std::move(text)));
}

}  // namespace chohyo::form
