// Options, styles, page and phrases of a pack.
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "form/codes.hpp"
#include "form/grammar_elements.hpp"
#include "form/grammar_words.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {
namespace {

/// Usual distance of baselines, as a multiple of the size: 1.35 keeps circled words of neighbouring lines apart.
constexpr double kUsualLeading = 1.35;
/// More styles or switches than this no form has; they are looked up one by one.
constexpr std::size_t kMostStyles = 200;
/// Letters smaller than this nobody reads, and larger ones fill a page.
constexpr Pt kSmallest{2}, kLargest{144};
/// Letters lighter than this do not stand out from the paper (4.5:1 of WCAG 2.1 is 0.46), nor survive a copier.
constexpr std::string_view kLightest = "0.6";
/// On grounds darker than this a copier makes letters hard to read.
constexpr std::string_view kDarkestFill = "0.7";

Align align_of(ElementReader& reader, const tree::Element& element) {
  return reader.word(element, "align", grammar::kAligns, Align::start);
}

/// A share of white from `least` to `most`.
double gray_of(ElementReader& reader, const tree::Element& element, std::string_view name, std::string_view least,
               std::string_view most, double absent) {
  const tree::Attribute* found = element.find(name);
  if (!found) return absent;
  const auto written = base::parse_decimal(found->value);
  if (written && *written >= *base::parse_decimal(least) && *written <= *base::parse_decimal(most)) {
    return written->to_double();
  }
  reader.note(kBadNumber, found->span,
              {{"attribute", attribute_name(element, name)},
               {"given", found->value},
               {"least", std::string(least)},
               {"most", std::string(most)}});
  return absent;
}

/// The typeface of a style, the blank between its letters and their gray.
void read_letters(ElementReader& reader, const tree::Element& element, Style& style) {
  style.family = reader.word(element, "family", grammar::kFamilies, Family::gothic);
  if (style.family == Family::mincho && style.bold) {
    reader.note(kUnprinted, element.find("family")->span,
                {{"what", "太字の書体「" + style.id + "」の明朝"},
                 {"what_en", "mincho of the bold style \"" + style.id + "\""},
                 {"hint", "明朝に太字はありません。family か bold のどちらかを消してください"},
                 {"hint_en", "mincho has no bold; remove either family or bold"}});
  }
  style.letter_spacing = reader.length(element, "letter-spacing", Pt{0});
  reader.check_range(element, "letter-spacing", style.letter_spacing, Pt{0}, style.size * 2);
  style.gray = gray_of(reader, element, "gray", "0", kLightest, style.gray);
  style.fill = gray_of(reader, element, "fill", kDarkestFill, "1", style.fill);
}

PageLine read_page_line(ElementReader& reader, const tree::Element& line, const Form& form) {
  reader.shape(line, line.name == "header" ? grammar::kPageHeader : grammar::kPageFooter);
  LeafScope scope = body_scope(form);
  scope.page_line = true;
  return {reader.leaf(line, "left", scope), reader.leaf(line, "center", scope), reader.leaf(line, "right", scope),
          style_reference(reader, line, "style", form)};
}

/// A size by its name, upright, or as "210mm x 297mm".
base::Size paper_of(ElementReader& reader, const tree::Element& page) {
  constexpr Pt kSmallestSide = base::Mm{30};
  constexpr std::string_view kTimes = " x ";
  const base::Size a4 = grammar::kPageSizes.front().second;
  const std::string_view written = page.value("size");
  if (const std::size_t times = written.find(kTimes); times != written.npos) {
    const auto width = parse_length(written.substr(0, times));
    const auto height = parse_length(written.substr(times + kTimes.size()));
    if (width && height && *width >= kSmallestSide && *height >= kSmallestSide) return {*width, *height};
    reader.note(kBadWord, page.find("size")->span,
                {{"attribute", "<page> size"},
                 {"given", std::string(written)},
                 {"hint", "30mm から 2000mm までの幅と高さを \"210mm x 297mm\" の形で書いてください"},
                 {"hint_en", "write width and height from 30mm to 2000mm like \"210mm x 297mm\""}});
    return a4;
  }
  return reader.word(page, "size", grammar::kPageSizes, a4);
}

void read_page(ElementReader& reader, const tree::Element& page, Form& form) {
  reader.shape(page, grammar::kPage);
  PageSetup setup;
  if (page.find("id")) setup.id = reader.name(page);
  setup.size = paper_of(reader, page);
  if (reader.word(page, "orientation", grammar::kOrientations, false)) {
    std::swap(setup.size.width, setup.size.height);
  }
  setup.top = reader.required_length(page, "top");
  setup.right = reader.required_length(page, "right");
  setup.bottom = reader.required_length(page, "bottom");
  setup.left = reader.required_length(page, "left");
  if (setup.left + setup.right >= setup.size.width || setup.top + setup.bottom >= setup.size.height) {
    reader.note(kNoBody, page.span);
  }
  for (const tree::Element& child : page.children) {
    if (child.name == "header") setup.header.push_back(read_page_line(reader, child, form));
    if (child.name == "footer") setup.footer.push_back(read_page_line(reader, child, form));
  }
  form.other_pages.push_back(std::move(setup));
}

}  // namespace

void read_options(ElementReader& reader, const tree::Element& options, Form& form) {
  reader.shape(options, grammar::kOptions);
  if (!reader.has_at_most(options, kMostStyles)) return;
  std::set<std::string> seen;
  for (const tree::Element& child : options.children) {
    if (child.name != "option") continue;
    reader.shape(child, grammar::kOption);
    SwitchOption option{reader.name(child), reader.required(child, "label"), reader.flag(child, "on", false)};
    if (!option.id.empty() && !seen.insert(option.id).second) {
      reader.note(kDuplicate, child.span, {{"attribute", "<option> id"}, {"given", option.id}});
    }
    form.options.push_back(std::move(option));
  }
}

void read_styles(ElementReader& reader, const tree::Element& styles, Form& form) {
  reader.shape(styles, grammar::kStyles);
  if (!reader.has_at_most(styles, kMostStyles)) return;
  std::set<std::string> seen;
  for (const tree::Element& child : styles.children) {
    if (child.name != "style") continue;
    reader.shape(child, grammar::kStyle);
    auto style = std::make_unique<Style>();
    style->id = reader.name(child);
    style->size = reader.required_length(child, "size");
    style->floor = reader.length(child, "floor", style->size);
    style->leading = reader.length(child, "leading", style->size * kUsualLeading);
    style->bold = reader.flag(child, "bold", false);
    style->strict = reader.flag(child, "strict", false);
    read_letters(reader, child, *style);
    style->align = align_of(reader, child);
    style->space_before = reader.length(child, "space-before", Pt{0});
    style->space_after = reader.length(child, "space-after", Pt{0});
    reader.check_range(child, "size", style->size, kSmallest, kLargest);
    reader.check_range(child, "floor", style->floor, kSmallest, kLargest);
    // Lines closer than half their size would cover each other.
    reader.check_range(child, "leading", style->leading, style->size * 0.5, kLargest * 2);
    if (style->floor > style->size) reader.note(kFloorAboveSize, child.find("floor")->span, {{"style", style->id}});
    if (!style->id.empty() && !seen.insert(style->id).second) {
      reader.note(kDuplicate, child.span, {{"attribute", "<style> id"}, {"given", style->id}});
    }
    form.styles.push_back(std::move(style));
  }
}

void read_pages(ElementReader& reader, const tree::Element& root, Form& form) {
  constexpr std::size_t kMostPages = 20;
  std::set<std::string> seen;
  std::vector<const tree::Element*> pages;
  for (const tree::Element& child : root.children) {
    if (child.name == "page") pages.push_back(&child);
  }
  if (pages.empty()) reader.note(kMissingElement, root.span, {{"parent", root.name}, {"element", "page"}});
  if (pages.size() > kMostPages) {
    reader.note(kTooMany, pages[kMostPages]->span,
                {{"things", "<page>"}, {"limit", std::to_string(kMostPages)}, {"things_en", "<page> elements"}});
    return;
  }
  for (const tree::Element* page : pages) {
    // One that cannot be named is never turned to.
    if (page != pages.front()) reader.required(*page, "id");
    read_page(reader, *page, form);
    const std::string& id = form.other_pages.back().id;
    if (!id.empty() && !seen.insert(id).second) {
      reader.note(kDuplicate, page->span, {{"attribute", "<page> id"}, {"given", id}});
    }
  }
  if (form.other_pages.empty()) return;
  form.page = std::move(form.other_pages.front());
  form.other_pages.erase(form.other_pages.begin());
}

void read_phrases(ElementReader& reader, const tree::Element& phrases, Form& form) {
  reader.shape(phrases, grammar::kPhrases);
  form.phrases = {reader.required(phrases, "continued"),     reader.required(phrases, "annex-title"),
                  reader.required(phrases, "annex-forward"), reader.required(phrases, "annex-back"),
                  reader.required(phrases, "draft"),         reader.required(phrases, "chosen")};
  constexpr std::array<std::pair<std::string_view, std::size_t>, 6> kPlaceholders = {
      {{"continued", 0}, {"annex-title", 0}, {"annex-forward", 1}, {"annex-back", 3}, {"draft", 0}, {"chosen", 1}}};
  for (const auto& [name, count] : kPlaceholders) {
    if (const tree::Attribute* given = phrases.find(name))
      check_placeholders(reader, name, given->value, count, given->span);
  }
  read_phrase_list(reader, phrases, form.words);
}

}  // namespace chohyo::form
