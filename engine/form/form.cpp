#include "form/form.hpp"

#include <algorithm>

namespace chohyo::form {
namespace {

template <class Named>
const Named* find_by_id(const std::vector<Named>& all, std::string_view id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Named& one) { return one.id == id; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

const Item* Form::find_item(std::string_view wanted) const { return find_by_id(items, wanted); }
const Term* Form::find_term(int number) const {
  const auto found = std::lower_bound(terms.begin(), terms.end(), number,
                                      [](const Term& term, int wanted) { return term.number < wanted; });
  return found != terms.end() && found->number == number ? &*found : nullptr;
}

bool Form::carries(const Item& item, FieldIndex field) const {
  return std::binary_search(item.fields.begin(), item.fields.end(), field);
}

Pt usual_width(const Form& form, const Table& table) {
  Pt width{0};
  for (const Column& column : table.columns) {
    const SwitchOption* option = find_by_id(form.options, column.option);
    if (option && !option->on) continue;
    width += column.width * static_cast<double>(std::max<std::size_t>(1, column.each));
  }
  return width;
}

const Table* find_table(const Form& form, std::string_view id) {
  const Table* found = nullptr;
  walk(form.body, [&](const Block& block) {
    const auto* table = std::get_if<Table>(&block.content);
    if (table && table->id == id && !found) found = table;
    return !found;
  });
  return found;
}

std::string plain_text(const std::vector<TextParagraph>& words) {
  std::string out;
  for (const TextParagraph& paragraph : words) {
    if (!out.empty()) out += '\n';
    out += paragraph.marker + paragraph.text;
  }
  return out;
}

FormName FormName::parse(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos) return {std::string(text), {}};
  return {std::string(text.substr(0, at)), std::string(text.substr(at + 1))};
}

const Field* Form::find_field(std::string_view wanted) const { return find_by_id(fields, wanted); }

}  // namespace chohyo::form
