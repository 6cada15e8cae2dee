#include "cli/answers_template.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

#include "base/date.hpp"

namespace chohyo::cli {
namespace {

using diag::Language;

tree::Element element(std::string name, std::vector<std::pair<std::string, std::string>> attributes) {
  tree::Element made;
  made.name = std::move(name);
  for (auto& [key, value] : attributes) made.attributes.push_back({std::move(key), std::move(value), {}, {}});
  return made;
}

/// XML 1.0 §2.5: no "--" inside a comment, no "-" at its end.
std::string comment(std::string text) {
  for (std::size_t at = text.find("--"); at != std::string::npos; at = text.find("--", at)) text.insert(at + 1, " ");
  if (text.ends_with('-')) text += ' ';
  return text;
}

/// a, b, … z, then v27 and so on.
std::string vendor_id(std::size_t index) {
  constexpr std::size_t kLetters = 26;
  return index < kLetters ? std::string(1, static_cast<char>('a' + index)) : "v" + std::to_string(index + 1);
}

/// `first="yes|no" (1回目: はい・いいえ)`: how a field is written and what it is called.
std::string field_hint(const form::Field& field, const form::Form& form) {
  std::string values, words;
  switch (field.kind) {
    case form::FieldKind::choice:
      for (const auto& option : field.options) {
        values += (values.empty() ? "" : "|") + option.id;
        words += (words.empty() ? "" : "・") + option.text;
      }
      break;
    case form::FieldKind::date:
      values = base::format_iso_date(form.fiscal_year.first_day());
      break;
    case form::FieldKind::text:
      values = "…";
      break;
  }
  return field.id + "=\"" + values + "\" (" + field.label + (words.empty() ? "" : ": " + words) + ")";
}

std::string form_comment(const form::Form& form, Language language) {
  std::string text =
      form.title + "\n" + (language == Language::ja ? "各項目に書ける欄:" : "Fields that items take:") + "\n";
  for (const auto& field : form.fields) text += "  " + field_hint(field, form) + "\n";
  return text;
}

tree::Element facility(const TemplateWishes& wishes) {
  auto made = element("facility", {{"id", wishes.facility_id}, {"name", wishes.facility}, {"kind", "hospital"}});
  made.children.push_back(element("person", {{"role", "administrator"}, {"title", "院長"}, {"name", ""}}));
  made.children.push_back(
      element("person", {{"role", "safety-officer"}, {"title", "医療情報システム安全管理責任者"}, {"name", ""}}));
  return made;
}

tree::Element vendors(const std::vector<std::string>& names) {
  auto made = element("vendors", {});
  for (std::size_t i = 0; i < names.size(); ++i) {
    made.children.push_back(element("vendor", {{"id", vendor_id(i)}, {"name", names[i]}}));
  }
  return made;
}

tree::Element form_answers(const form::Form& form, Language language) {
  auto made = element(form.id, {{"edition", form.edition}});
  made.comment = comment(form_comment(form, language));
  for (const auto& item : form.items) {
    made.children.push_back(element("item", {{"id", item.id}}));
    std::string text = item.text;
    for (const auto& note : item.notes) text += "\n" + note;
    made.children.back().comment = comment(std::move(text));
  }
  return made;
}

}  // namespace

tree::Element answers_template(const TemplateWishes& wishes, Language language) {
  auto root = element("answers", {{"version", "1"}});
  root.children.push_back(facility(wishes));
  if (!wishes.vendors.empty()) root.children.push_back(vendors(wishes.vendors));
  for (const auto& form : wishes.forms) root.children.push_back(form_answers(*form, language));
  if (wishes.vendors.empty() && root.children.size() > 1) {
    const std::string text =
        language == Language::ja
            ? "契約している事業者は <vendors><vendor id=\"a\" name=\"…\"/></vendors> と、"
              "契約がなければ <vendors/> とここに書く"
            : "Write vendors under contract here: <vendors><vendor id=\"a\" name=\"…\"/></vendors>, "
              "or <vendors/> when there is none";
    root.children[1].comment = text + "\n" + root.children[1].comment;
  }
  return root;
}

}  // namespace chohyo::cli
