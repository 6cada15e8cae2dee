#include "document/sheet_builder.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "document/sheet_grid.hpp"
#include "document/sheet_name.hpp"
#include "document/sheet_text.hpp"

namespace chohyo::document {
namespace {

std::string lower_case(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::string column_letters(std::uint32_t column) {
  std::string out;
  for (std::uint32_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return out;
}

/// Excel's first trustworthy day: serials below 61 carry the 29 February 1900 that never was (ECMA-376 §18.17.4.1).
bool is_serial_date(base::Date date) {
  using namespace std::chrono_literals;
  return date >= base::Date{1900y, std::chrono::March, 1d} && date.year() <= 9999y;
}

}  // namespace

PlanBuilder::PlanBuilder(const Document& source) : document(source) {
  plan.font = "BIZ UDゴシック";  // comes with Windows 10 and later; digits are half an em
  plan.default_font_size = 10.5;
  plan.metadata = source.metadata;
}

std::size_t PlanBuilder::format(const CellFormat& format) {
  const auto found = std::find(plan.formats.begin(), plan.formats.end(), format);
  if (found != plan.formats.end()) return static_cast<std::size_t>(found - plan.formats.begin());
  plan.formats.push_back(format);
  return plan.formats.size() - 1;
}

bool PlanBuilder::is_planned(const Inline& answer) const { return planned_.contains(input_of(answer).path); }

std::size_t PlanBuilder::add_input(const Inline& answer, std::size_t item, const Area& area) {
  const Input& input = input_of(answer);
  InputPlace place{&answer, item, InputPlace::kNone, area};
  if (const auto* choice = std::get_if<Choice>(&answer)) place.list = list_of(*choice, field_of(input.path));
  const std::string reference =
      "'" + std::string(kFormSheet) + "'!" + absolute_reference(area.first_row, area.first_column);
  planned_.insert(input.path);
  plan.names.push_back({{}, reference});
  plan.inputs.push_back({input.path, input.label, {}, span_of(answer)});
  places.push_back(place);
  name_input(plan.inputs.size() - 1);
  return plan.inputs.size() - 1;
}

/// Names are compared without regard to case, paths are not: of paths that differ in case only, all write their
/// capitals as bytes.
void PlanBuilder::name_input(std::size_t index) {
  const auto set = [&](std::size_t input, bool escape_capitals) {
    plan.inputs[input].name = defined_name(plan.inputs[input].path, escape_capitals);
    plan.names[input].name = plan.inputs[input].name;
  };
  set(index, false);
  const auto [owner, is_first] = owners_.try_emplace(lower_case(plan.inputs[index].name), index);
  if (is_first) return;
  set(owner->second, true);
  set(index, true);
}

std::size_t PlanBuilder::list_of(const Choice& choice, std::string_view field_id) {
  WordList list{choice.options, choice.options};
  const form::Field* field = document.form ? document.form->find_field(field_id) : nullptr;
  if (field && field->options.size() == list.words.size()) {
    for (std::size_t i = 0; i < list.words.size(); ++i) {
      if (field->options[i].text == list.words[i]) list.ids[i] = field->options[i].id;
    }
  }
  const auto found = std::find(lists.begin(), lists.end(), list);
  if (found != lists.end()) return static_cast<std::size_t>(found - lists.begin());
  lists.push_back(std::move(list));
  return lists.size() - 1;
}

std::string words_name(std::size_t list) { return "_list." + std::to_string(list + 1) + ".words"; }
std::string ids_name(std::size_t list) { return "_list." + std::to_string(list + 1) + ".ids"; }

std::string_view field_of(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

CellValue cell_value(const Inline& answer) {
  if (const auto* choice = std::get_if<Choice>(&answer)) {
    if (!choice->chosen) return std::monostate{};
    return choice->options[*choice->chosen];
  }
  if (const auto* slot = std::get_if<DateSlot>(&answer)) {
    if (!slot->date) return std::monostate{};
    if (!is_serial_date(*slot->date)) return base::format_iso_date(*slot->date);
    return *slot->date;
  }
  std::string text = std::get<Text>(answer).text;
  std::erase(text, '\r');
  if (text.empty()) return std::monostate{};
  return text;
}

Sheet page_sheet(const Document& document, std::string name) {
  Sheet sheet;
  sheet.name = std::move(name);
  const PageSetup& page = document.page;
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
  sheet.header = running_line(page.header, document.draft, width);
  sheet.footer = running_line(page.footer, {}, width);
  sheet.is_protected = true;
  return sheet;
}

double column_characters(base::Pt width) {
  constexpr double kPixel = 0.75, kDigit = 7, kPadding = 5;
  const double pixels = std::round(width.value / kPixel);
  return pixels > kDigit + kPadding ? (pixels - kPadding) / kDigit : pixels / (kDigit + kPadding);
}

double row_points(base::Pt height) {
  constexpr double kPixel = 0.75;
  return std::ceil(height.value / kPixel - 1e-6) * kPixel;
}

std::string cell_reference(std::uint32_t row, std::uint32_t column) {
  return column_letters(column) + std::to_string(row + 1);
}

std::string absolute_reference(std::uint32_t row, std::uint32_t column) {
  return "$" + column_letters(column) + "$" + std::to_string(row + 1);
}

}  // namespace chohyo::document
