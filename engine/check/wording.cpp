#include "check/wording.hpp"

#include "form/term_marks.hpp"

namespace chohyo::check {
namespace {

bool is_json(const diag::Source* source) {
  if (!source) return false;
  std::string_view text = source->text();
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  while (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && text[first] == '{';
}

}  // namespace

std::string item_label(const form::Item& item) {
  if (item.number.empty()) return item_words(item);
  // A printed number may stand in several groups of the form; the label is the item's alone.
  return "(" + (item.label.empty() ? item.number : item.label) + ") " + item_words(item);
}

std::string item_words(const form::Item& item) {
  std::string words = form::without_term_marks(item.text);
  const std::string number = "(" + item.number + ")";
  if (!item.number.empty() && words.ends_with(number)) words.resize(words.size() - number.size());
  return words;
}

std::string record_label(const form::RecordList& list, std::string_view id) {
  return id.empty() ? list.label : list.label + " " + std::string(id);
}

std::string written(std::string_view name, std::string_view value, const diag::Source* source) {
  const std::string quoted = "\"" + std::string(value) + "\"";
  return is_json(source) ? "\"" + std::string(name) + "\": " + quoted : std::string(name) + "=" + quoted;
}

std::string written_options(const form::Field& choice, const diag::Source* source) {
  std::string out;
  for (const form::Option& option : choice.options) {
    out += (out.empty() ? "" : ", ") + written(choice.id, option.id, source);
  }
  return out;
}

std::string written_table(std::string_view form, std::string_view edition, std::string_view owners,
                          std::string_view owner, const diag::Source* source) {
  const std::string first = written("edition", edition, source), second = written(owners, owner, source);
  const std::string name(form);
  return is_json(source) ? "\"" + name + "\": [{" + first + ", " + second + ", …}]"
                         : "<" + name + " " + first + " " + second + ">";
}

std::string labels(const std::vector<const form::Field*>& fields) {
  std::string out;
  for (const form::Field* field : fields) out += (out.empty() ? "" : "、") + field->label;
  return out;
}

std::string ids(const std::vector<const form::Field*>& fields) {
  std::string out;
  for (const form::Field* field : fields) out += (out.empty() ? "\"" : ", \"") + field->id + "\"";
  return out;
}

}  // namespace chohyo::check
