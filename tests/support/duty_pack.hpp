// The ward duty pack of tests/packs and answers to it.
#pragma once

#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>

#include "answers/reader.hpp"
#include "check/check.hpp"
#include "form/pack.hpp"

namespace chohyo::support {

inline form::FormPtr duty_form() {
  static const form::FormPtr form = [] {
    std::ifstream file(CHOHYO_SOURCE_DIR "/tests/packs/ward-duty/r1/form.xml", std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    auto read = form::read_pack(std::make_shared<const diag::Source>("form.xml", std::move(text)));
    if (!read.value) throw std::runtime_error("the ward duty pack is wrong");
    return *read.value;
  }();
  return form;
}

/// Checked answers: what the form's element and its first item say. Sources stay alive for the program's length.
inline diag::Result<check::Model> duty(const std::string& form_says, const std::string& item_says) {
  static std::vector<diag::SourcePtr> sources;
  sources.push_back(std::make_shared<const diag::Source>(
      "a.xml", "<answers version=\"1\"><facility id=\"f\" name=\"架空医院\"/><ward-duty edition=\"r1\" " + form_says +
                   "><item id=\"staff-01\" " + item_says + "/></ward-duty></answers>"));
  const auto answers = answers::read_xml(sources.back());
  return check::check_answers(duty_form(), answers.value.value(),
                              base::Date{std::chrono::year{2024}, std::chrono::month{6}, std::chrono::day{1}});
}

}  // namespace chohyo::support
