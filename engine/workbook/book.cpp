#include "workbook/book.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>
#include <vector>

#include "base/ascii.hpp"
#include "sheet/stored_text.hpp"
#include "workbook/close_gate.hpp"

namespace chohyo::workbook {
namespace {

using sheet::Area;
using sheet::Border;
using sheet::CellFormat;
using sheet::Sheet;
using sheet::SheetCell;
using sheet::stored_text;
using sheet::WorkbookPlan;

constexpr std::uint8_t kRoman = 1, kModern = 3;  // font families, ECMA-376 §18.8.18
constexpr double kPointsPerInch = 72;

lxw_col_t column_of(std::uint32_t column) { return static_cast<lxw_col_t>(column); }

/// libxlsxwriter's structs take char* and only read it.
char* readable(const std::string& text) { return const_cast<char*>(text.c_str()); }

/// Days since 1899-12-30: the serial of any date from 1900-03-01 on (ECMA-376 §18.17.4.1).
double serial(base::Date date) {
  using namespace std::chrono_literals;
  constexpr std::chrono::sys_days kZero = base::Date{1899y, std::chrono::December, 30d};
  return static_cast<double>((std::chrono::sys_days(date) - kZero).count());
}

class Book {
 public:
  Book(const WorkbookPlan& plan, const std::filesystem::path& file, const std::filesystem::path& folder)
      : plan_(plan), folder_(folder.string()) {
    lxw_workbook_options options{};
    options.tmpdir = readable(folder_);
    book_.reset(workbook_new_opt(file.c_str(), &options));
    if (!book_) fail("out of memory", "workbook");
  }

  void write(std::int64_t created) {
    if (!book_) return;
    set_default_font();
    for (const CellFormat& format : plan_.formats) formats_.push_back(make_format(format));
    for (const Sheet& sheet : plan_.sheets) write_sheet(sheet);
    define_names();
    set_properties(created);
    if (error_) return;
    const CloseGate gate(created);
    check(workbook_close(book_.release()), "file");
  }

  std::unique_ptr<LibraryError> error() { return std::move(error_); }

 private:
  struct Free {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
  };

  void fail(std::string text, std::string where) {
    if (!error_) error_ = std::make_unique<LibraryError>(LibraryError{std::move(text), std::move(where)});
  }
  void check(lxw_error error, const std::string& where) {
    if (error != LXW_NO_ERROR) fail(lxw_strerror(error), where);
  }

  /// libxlsxwriter 1.1.4 keeps names in the order of their lower case and looks for the place of each from the front, so
  /// they come last first: every one is put at the front at once.
  void define_names() {
    std::vector<std::pair<std::string, const sheet::DefinedName*>> names;
    names.reserve(plan_.names.size());
    for (const sheet::DefinedName& name : plan_.names) names.emplace_back(base::lower_case(name.name), &name);
    std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [key, name] : names) {
      check(workbook_define_name(book_.get(), stored_text(name->name).c_str(),
                                 stored_text("=" + name->reference).c_str()),
            name->name);
    }
  }

  /// The first format of a workbook is its style Normal, whose digits column widths are counted in. libxlsxwriter 1.1.4
  /// has no call to change it.
  void set_default_font() {
    lxw_format* normal = STAILQ_FIRST(book_->formats);
    set_font(normal, plan_.default_font_size, false);
  }

  void set_font(lxw_format* format, double size, bool mincho) const {
    format_set_font_name(format, stored_text(mincho ? plan_.mincho_font : plan_.font).c_str());
    format_set_font_size(format, size);
    format_set_font_family(format, mincho ? kRoman : kModern);
  }

  lxw_format* make_format(const CellFormat& from) {
    lxw_format* format = workbook_add_format(book_.get());
    if (!format) {
      fail("out of memory", "format");
      return nullptr;
    }
    set_font(format, from.font_size, from.mincho);
    if (from.bold) format_set_bold(format);
    if (from.wrap) format_set_text_wrap(format);
    if (from.shrink) format_set_shrink(format);
    if (!from.locked) format_set_unlocked(format);
    if (from.color != 0) format_set_font_color(format, from.color);
    if (from.fill != 0xFFFFFF) {
      format_set_pattern(format, LXW_PATTERN_SOLID);
      format_set_fg_color(format, from.fill);
    }
    if (from.border == Border::box) format_set_border(format, LXW_BORDER_THIN);
    if (from.border == Border::sides) {
      format_set_top(format, line(from.sides.top));
      format_set_right(format, line(from.sides.right));
      format_set_bottom(format, line(from.sides.bottom));
      format_set_left(format, line(from.sides.left));
    }
    if (from.border == Border::bottom) format_set_bottom(format, LXW_BORDER_THIN);
    if (!from.number_format.empty()) format_set_num_format(format, stored_text(from.number_format).c_str());
    format_set_align(format, horizontal(from.align));
    format_set_align(format, vertical(from.valign));
    return format;
  }

  static std::uint8_t line(sheet::Line line) {
    switch (line) {
      case sheet::Line::thin:
        return LXW_BORDER_THIN;
      case sheet::Line::medium:
        return LXW_BORDER_MEDIUM;
      case sheet::Line::thick:
        return LXW_BORDER_THICK;
      case sheet::Line::none:
        break;
    }
    return LXW_BORDER_NONE;
  }

  static std::uint8_t horizontal(form::Align align) {
    switch (align) {
      case form::Align::center:
        return LXW_ALIGN_CENTER;
      case form::Align::end:
        return LXW_ALIGN_RIGHT;
      case form::Align::start:
      case form::Align::justify:  // Excel's justify also stretches Japanese text: ragged is easier to read
        break;
    }
    return LXW_ALIGN_LEFT;
  }

  static std::uint8_t vertical(form::VAlign align) {
    switch (align) {
      case form::VAlign::top:
        return LXW_ALIGN_VERTICAL_TOP;
      case form::VAlign::bottom:
        return LXW_ALIGN_VERTICAL_BOTTOM;
      case form::VAlign::middle:
        break;
    }
    return LXW_ALIGN_VERTICAL_CENTER;
  }

  void write_sheet(const Sheet& sheet) {
    lxw_worksheet* out = workbook_add_worksheet(book_.get(), stored_text(sheet.name).c_str());
    if (!out) {
      fail("worksheet refused", sheet.name);
      return;
    }
    for (std::size_t c = 0; c < sheet.column_widths.size(); ++c) {
      const auto column = static_cast<lxw_col_t>(c);
      check(worksheet_set_column(out, column, column, sheet.column_widths[c], nullptr), sheet.name);
    }
    for (std::size_t r = 0; r < sheet.row_heights.size(); ++r) {
      if (sheet.row_heights[r] <= 0) continue;
      check(worksheet_set_row(out, static_cast<lxw_row_t>(r), sheet.row_heights[r], nullptr), sheet.name);
    }
    for (const SheetCell& cell : sheet.cells) write_cell(out, sheet, cell);
    for (const sheet::SheetImage& image : sheet.images) write_image(out, sheet, image);
    for (const sheet::Validation& validation : sheet.validations) write_validation(out, sheet, validation);
    for (const sheet::ConditionalFormat& condition : sheet.conditions) write_condition(out, sheet, condition);
    set_page(out, sheet);
  }

  void write_cell(lxw_worksheet* out, const Sheet& sheet, const SheetCell& cell) {
    lxw_format* format = formats_[cell.format];
    const auto row = static_cast<lxw_row_t>(cell.row);
    const lxw_col_t column = column_of(cell.column);
    const auto* text = std::get_if<std::string>(&cell.value);
    if (cell.rows > 1 || cell.columns > 1) {
      const lxw_row_t last_row = row + cell.rows - 1;
      const lxw_col_t last_column = column_of(cell.column + cell.columns - 1);
      check(worksheet_merge_range(out, row, column, last_row, last_column, text ? stored_text(*text).c_str() : "",
                                  format),
            sheet.name);
      if (text) return;
    }
    if (text) {
      check(worksheet_write_string(out, row, column, stored_text(*text).c_str(), format), sheet.name);
    } else if (const auto* number = std::get_if<double>(&cell.value)) {
      check(worksheet_write_number(out, row, column, *number, format), sheet.name);
    } else if (const auto* date = std::get_if<base::Date>(&cell.value)) {
      check(worksheet_write_number(out, row, column, serial(*date), format), sheet.name);
    } else if (const auto* formula = std::get_if<sheet::Formula>(&cell.value)) {
      const std::string stored = stored_text("=" + formula->text);
      const auto* result = std::get_if<double>(&formula->cached);
      check(result ? worksheet_write_formula_num(out, row, column, stored.c_str(), format, *result)
                   : worksheet_write_formula_str(out, row, column, stored.c_str(), format,
                                                 stored_text(std::get<std::string>(formula->cached)).c_str()),
            sheet.name);
    } else if (cell.rows == 1 && cell.columns == 1) {
      check(worksheet_write_blank(out, row, column, format), sheet.name);
    }
  }

  /// Without a resolution of its own a picture has 96 pixels an inch.
  void write_image(lxw_worksheet* out, const Sheet& sheet, const sheet::SheetImage& from) {
    constexpr double kPointsPerPixel = 0.75;
    const picture::Picture& picture = *from.picture;
    const std::string alt = stored_text(from.alt);
    lxw_image_options options{};
    options.y_offset = static_cast<std::int32_t>(std::lround(from.below.value / kPointsPerPixel));
    options.x_scale = from.width.value / (kPointsPerPixel * picture.width);
    options.y_scale = from.height.value / (kPointsPerPixel * picture.height);
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.description = readable(alt);
    check(worksheet_insert_image_buffer_opt(out, static_cast<lxw_row_t>(from.row), column_of(from.column),
                                            reinterpret_cast<const unsigned char*>(picture.file.data()),
                                            picture.file.size(), &options),
          sheet.name);
  }

  void write_validation(lxw_worksheet* out, const Sheet& sheet, const sheet::Validation& from) {
    lxw_data_validation validation{};
    const std::string formula = stored_text("=" + from.list);
    const std::string prompt_title = stored_text(from.prompt_title), prompt = stored_text(from.prompt_message);
    const std::string title = stored_text(from.title), message = stored_text(from.message);
    if (!from.list.empty()) {
      validation.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;  // made a list below
      validation.value_formula = readable(formula);
      validation.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
    } else if (from.least && from.most) {
      validation.validate = LXW_VALIDATION_TYPE_DECIMAL;
      validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
      validation.minimum_number = *from.least;
      validation.maximum_number = *from.most;
      validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    } else {
      validation.validate = LXW_VALIDATION_TYPE_DATE_NUMBER;
      validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
      validation.minimum_number = serial(*from.earliest);
      validation.maximum_number = serial(*from.latest);
      validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    }
    validation.ignore_blank = LXW_VALIDATION_ON;
    validation.show_input = LXW_VALIDATION_ON;
    validation.show_error = from.open_list ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON;
    validation.dropdown = LXW_VALIDATION_ON;
    if (!prompt_title.empty()) validation.input_title = readable(prompt_title);
    if (!prompt.empty()) validation.input_message = readable(prompt);
    if (!title.empty()) validation.error_title = readable(title);
    if (!message.empty()) validation.error_message = readable(message);
    const lxw_error error =
        worksheet_data_validation_range(out, from.area.first_row, column_of(from.area.first_column), from.area.last_row,
                                        column_of(from.area.last_column), &validation);
    check(error, sheet.name);
    if (error == LXW_NO_ERROR && !from.list.empty()) make_last_a_list(out);
  }

  /// libxlsxwriter 1.1.4 copies the formula of a list twice and loses the first copy (a leak a validation). A custom
  /// validation has the same members and is copied once, so it is entered as one and turned into a list here.
  static void make_last_a_list(lxw_worksheet* out) {
    lxw_data_val_obj* last = STAILQ_FIRST(out->data_validations);
    while (STAILQ_NEXT(last, list_pointers)) last = STAILQ_NEXT(last, list_pointers);
    last->validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  }

  void write_condition(lxw_worksheet* out, const Sheet& sheet, const sheet::ConditionalFormat& from) {
    const std::string formula = stored_text("=" + from.formula);
    lxw_conditional_format condition{};
    condition.type = LXW_CONDITIONAL_TYPE_FORMULA;
    condition.value_string = readable(formula);
    condition.format = look_of(from);
    check(worksheet_conditional_format_range(out, from.area.first_row, column_of(from.area.first_column),
                                             from.area.last_row, column_of(from.area.last_column), &condition),
          sheet.name);
  }

  lxw_format* look_of(const sheet::ConditionalFormat& from) {
    const auto same = [&](const sheet::ConditionalFormat& other) {
      return other.fill == from.fill && other.stripe == from.stripe && other.bold == from.bold &&
             other.color == from.color;
    };
    for (const auto& [known, format] : looks_) {
      if (same(known)) return format;
    }
    constexpr std::uint32_t kWhite = 0xFFFFFF;
    lxw_format* format = workbook_add_format(book_.get());
    if (from.stripe) {
      format_set_pattern(format, LXW_PATTERN_LIGHT_UP);
      format_set_fg_color(format, *from.stripe);
    }
    if (from.stripe || from.fill != kWhite) format_set_bg_color(format, from.fill);
    if (from.bold) format_set_bold(format);
    if (from.color) format_set_font_color(format, *from.color);
    looks_.emplace_back(from, format);
    return format;
  }

  void set_page(lxw_worksheet* out, const Sheet& sheet) {
    worksheet_set_paper(out, static_cast<std::uint8_t>(sheet.paper));
    if (sheet.landscape) worksheet_set_landscape(out);
    worksheet_set_margins(out, sheet.left.value / kPointsPerInch, sheet.right.value / kPointsPerInch,
                          sheet.top.value / kPointsPerInch, sheet.bottom.value / kPointsPerInch);
    if (sheet.fit_one_page_wide) worksheet_fit_to_pages(out, 1, 0);
    worksheet_center_horizontally(out);
    if (!sheet.grid_lines) worksheet_gridlines(out, LXW_HIDE_ALL_GRIDLINES);
    if (sheet.print_area) {
      const Area& area = *sheet.print_area;
      check(worksheet_print_area(out, area.first_row, column_of(area.first_column), area.last_row,
                                 column_of(area.last_column)),
            sheet.name);
    }
    if (sheet.repeat_rows) {
      check(worksheet_repeat_rows(out, sheet.repeat_rows->first, sheet.repeat_rows->second), sheet.name);
    }
    if (!sheet.row_breaks.empty()) {
      std::vector<lxw_row_t> breaks(sheet.row_breaks.begin(), sheet.row_breaks.end());
      breaks.push_back(0);  // ends the list
      check(worksheet_set_h_pagebreaks(out, breaks.data()), sheet.name);
    }
    if (sheet.autofilter) {
      const Area& area = *sheet.autofilter;
      check(worksheet_autofilter(out, area.first_row, column_of(area.first_column), area.last_row,
                                 column_of(area.last_column)),
            sheet.name);
    }
    if (sheet.frozen_rows > 0) worksheet_freeze_panes(out, sheet.frozen_rows, 0);
    if (!sheet.header.empty()) {
      lxw_header_footer_options options{};
      options.margin = sheet.header_margin.value / kPointsPerInch;
      check(worksheet_set_header_opt(out, stored_text(sheet.header).c_str(), &options), sheet.name);
    }
    if (!sheet.footer.empty()) {
      lxw_header_footer_options options{};
      options.margin = sheet.footer_margin.value / kPointsPerInch;
      check(worksheet_set_footer_opt(out, stored_text(sheet.footer).c_str(), &options), sheet.name);
    }
    if (sheet.is_protected) protect(out, sheet);
    if (sheet.hidden) worksheet_hide(out);
  }

  /// Without a password: it keeps hands off the official words and is no lock. Rows and columns may be made larger for
  /// longer answers, and a filter may be used.
  static void protect(lxw_worksheet* out, const Sheet& sheet) {
    lxw_protection allowed{};
    allowed.format_rows = LXW_TRUE;
    allowed.format_columns = LXW_TRUE;
    if (sheet.autofilter) allowed.autofilter = LXW_TRUE;
    worksheet_protect(out, nullptr, &allowed);
  }

  void set_properties(std::int64_t created) {
    const document::Metadata& data = plan_.metadata;
    const std::string title = stored_text(data.title), subject = stored_text(data.subject);
    const std::string author = stored_text(data.author), keywords = stored_text(data.keywords);
    lxw_doc_properties properties{};
    properties.title = readable(title);
    properties.subject = readable(subject);
    properties.author = readable(author);
    properties.keywords = readable(keywords);
    properties.created = static_cast<time_t>(created);
    check(workbook_set_properties(book_.get(), &properties), "properties");
    for (const auto& [name, value] : {std::pair<const char*, const std::string&>{"chohyo.form", data.form},
                                      {"chohyo.edition", data.edition},
                                      {"chohyo.digest", data.digest}}) {
      if (value.empty()) continue;
      check(workbook_set_custom_property_string(book_.get(), name, stored_text(value).c_str()), name);
    }
  }

  const WorkbookPlan& plan_;
  std::string folder_;
  std::unique_ptr<lxw_workbook, Free> book_;
  std::vector<lxw_format*> formats_;
  std::vector<std::pair<sheet::ConditionalFormat, lxw_format*>> looks_;
  std::unique_ptr<LibraryError> error_;
};

}  // namespace

std::unique_ptr<LibraryError> write_book(const WorkbookPlan& plan, const std::filesystem::path& file,
                                         const std::filesystem::path& folder, std::int64_t created) {
  Book book(plan, file, folder);
  book.write(created);
  return book.error();
}

}  // namespace chohyo::workbook
