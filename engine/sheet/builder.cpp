#include "sheet/builder.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "base/answer_path.hpp"
#include "base/ascii.hpp"
#include "sheet/grid.hpp"
#include "sheet/name.hpp"
#include "sheet/stored_text.hpp"
#include "sheet/text.hpp"
#include "sheet/value.hpp"

namespace chohyo::sheet {
namespace {

std::string column_letters(std::uint32_t column) {
  std::string out;
  for (std::uint32_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return out;
}

}  // namespace

PlanBuilder::PlanBuilder(const document::Document& source) : document(source) {
  plan.font = "BIZ UDゴシック";            // comes with Windows 10 and later; digits are half an em
  plan.mincho_font = "BIZ UD明朝 Medium";  // comes with it
  plan.default_font_size = 10.5;
  plan.metadata = source.metadata;
  document::Metadata& data = plan.metadata;
  for (std::string* text :
       {&data.title, &data.subject, &data.author, &data.keywords, &data.form, &data.edition, &data.digest}) {
    *text = shorten_stored(sheet_words(std::move(*text)), kMostPropertyUnits);
  }
  plan.facts = source.facts;
}

std::size_t PlanBuilder::format(const CellFormat& format) {
  const auto found = base::find_index(plan.formats, [&](const CellFormat& one) { return one == format; });
  if (found) return found->value();
  plan.formats.push_back(format);
  return plan.formats.size() - 1;
}

bool is_serial_date(base::Date date) {
  using namespace std::chrono_literals;
  return date >= base::Date{1900y, std::chrono::March, 1d} && date.year() <= 9999y;
}

bool PlanBuilder::is_planned(const document::Inline& answer) const { return planned_.contains(input_of(answer).path()); }

std::optional<InputIndex> PlanBuilder::find_input(std::string_view path) const {
  const auto found = planned_.find(path);
  return found == planned_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<InputIndex> PlanBuilder::inputs_like(std::string_view pattern) const {
  std::vector<InputIndex> out;
  const std::string_view front = pattern.substr(0, pattern.find('*'));
  for (auto input = planned_.lower_bound(front); input != planned_.end() && input->first.starts_with(front); ++input) {
    if (base::matches_path(input->first, pattern)) out.push_back(input->second);
  }
  std::sort(out.begin(), out.end());
  return out;
}

InputIndex PlanBuilder::add_input(const document::Inline& answer, const Area& area) {
  const document::Input& input = input_of(answer);
  const InputIndex index(plan.inputs.size());
  InputPlace place{&answer, std::nullopt, area};
  if (const auto* choice = std::get_if<document::Choice>(&answer)) place.list = list_of({choice->options});
  if (const auto* slot = std::get_if<document::ValueSlot>(&answer); slot && is_checkbox(*slot)) {
    place.list = list_of(tick_list(*slot->field));
  } else if (slot && slot->records) {
    place.list = list_of(slot->records);
  }
  const std::string reference =
      "'" + std::string(kFormSheet) + "'!" + absolute_reference(area.first_row, area.first_column);
  std::string path = input.path();
  planned_.emplace(path, index);
  plan.names.push_back({{}, reference});
  plan.inputs.push_back({std::move(path), input.label(), {}, span_of(answer)});
  places.push_back(place);
  name_input(index);
  return index;
}

/// Names are compared without regard to case, paths are not: of paths that differ in case only, all write their
/// capitals as bytes.
void PlanBuilder::name_input(InputIndex index) {
  const auto set = [&](InputIndex of, bool escape_capitals) {
    PlannedInput& input = at(plan.inputs, of);
    input.name = defined_name(input.path, escape_capitals);
    plan.names[of.value()].name = input.name;
  };
  set(index, false);
  const auto [owner, is_first] = owners_.try_emplace(base::lower_case(at(plan.inputs, index).name), index);
  if (is_first) return;
  set(owner->second, true);
  set(index, true);
}

ListIndex PlanBuilder::list_of(WordList list) {
  list.has_wildcards = std::any_of(list.options.begin(), list.options.end(), [](const form::Option& option) {
    return option.text.find_first_of("*?~") != std::string::npos;
  });
  if (const auto found = base::find_index(lists, [&](const WordList& one) { return one == list; })) return *found;
  lists.push_back(std::move(list));
  return ListIndex(lists.size() - 1);
}

/// Without a record there is nothing to choose from.
std::optional<ListIndex> PlanBuilder::list_of(const document::RecordOptionsPtr& records) {
  if (records->empty()) return std::nullopt;
  for (const auto& [known, list] : record_lists_) {
    if (known == records) return list;
  }
  record_lists_.emplace_back(records, list_of(WordList{*records}));
  return record_lists_.back().second;
}

std::string words_name(ListIndex list) { return "_list." + std::to_string(list.value() + 1) + ".words"; }
std::string ids_name(ListIndex list) { return "_list." + std::to_string(list.value() + 1) + ".ids"; }

std::string sheet_words(std::string text) {
  std::erase(text, '\r');
  return shorten_stored(std::move(text), kMostCellUnits);
}

CellValue cell_value(const document::Inline& answer) {
  if (const auto* choice = std::get_if<document::Choice>(&answer)) {
    if (choice->chosen.empty()) return std::monostate{};
    return chosen_words(*choice);
  }
  if (const auto* slot = std::get_if<document::DateSlot>(&answer)) {
    if (!slot->date) return std::monostate{};
    if (!is_serial_date(*slot->date)) return base::format_iso_date(*slot->date);
    return *slot->date;
  }
  if (const auto* slot = std::get_if<document::ValueSlot>(&answer)) return cell_value(*slot);
  std::string text = answer_text(answer);
  if (text.empty()) return std::monostate{};
  text.resize(stored_front(text, kMostCellUnits));
  return text;
}

std::string answer_text(const document::Inline& answer) {
  const auto* words = std::get_if<document::Text>(&answer);
  std::string text = words ? words->text : std::string();
  std::erase(text, '\r');
  return text;
}

Sheet page_sheet(const document::Document& document, std::string name) {
  Sheet sheet;
  sheet.name = std::move(name);
  const document::PageSetup& page = sheet_page(document);
  sheet.paper = paper_of(page.size);
  sheet.landscape = page.size.width > page.size.height;
  sheet.top = page.top;
  sheet.right = page.right;
  sheet.bottom = page.bottom;
  sheet.left = page.left;
  // Two lines of header and footer at 8 pt stand between these and the body.
  constexpr double kTwoLines = 22, kUnprintable = 10;  // points
  sheet.header_margin = base::Pt{std::max(kUnprintable, page.top.value - kTwoLines)};
  sheet.footer_margin = base::Pt{std::max(kUnprintable, page.bottom.value - kTwoLines)};
  const base::Pt width = page.size.width - page.left - page.right;
  const document::PageSetup& first = *used_pages(document).front();
  sheet.header = running_line(first.header, document.draft, width);
  sheet.footer = running_line(first.footer, {}, width);
  sheet.is_protected = true;
  return sheet;
}

double column_characters(base::Pt width) {
  constexpr double kPixel = 0.75, kDigit = 7, kPadding = 5;
  const double pixels = std::round(width.value / kPixel);
  const double characters = pixels > kDigit + kPadding ? (pixels - kPadding) / kDigit : pixels / (kDigit + kPadding);
  return std::clamp(characters, 0.0, kWidestColumn);
}

double row_points(base::Pt height) {
  constexpr double kPixel = 0.75;
  return std::clamp(std::ceil(height.value / kPixel - 1e-6) * kPixel, 0.0, kTallestRow);
}

std::string cell_reference(std::uint32_t row, std::uint32_t column) {
  return column_letters(column) + std::to_string(row + 1);
}

std::string absolute_reference(std::uint32_t row, std::uint32_t column) {
  return "$" + column_letters(column) + "$" + std::to_string(row + 1);
}

}  // namespace chohyo::sheet
