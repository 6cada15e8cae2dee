// Options, styles, page and phrases of a pack.
#include <set>

#include "form/codes.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {
namespace {

/// Usual distance of baselines, as a multiple of the size: 1.35 keeps circled words of neighbouring lines apart.
constexpr double kUsualLeading = 1.35;

Align align_of(ElementReader& reader, const tree::Element& element) {
  return reader.word<Align>(
      element, "align",
      {{"start", Align::start}, {"center", Align::center}, {"end", Align::end}, {"justify", Align::justify}},
      Align::start);
}

PageLine read_page_line(ElementReader& reader, const tree::Element& line, const Form& form) {
  reader.shape(line, {"style", "left", "center", "right"}, {});
  LeafScope scope = body_scope(form);
  scope.page_line = true;
  return {reader.leaf(line, "left", scope), reader.leaf(line, "center", scope), reader.leaf(line, "right", scope),
          style_reference(reader, line, "style", form)};
}

}  // namespace

void read_options(ElementReader& reader, const tree::Element& options, Form& form) {
  reader.shape(options, {}, {"option"});
  std::set<std::string> seen;
  for (const tree::Element& child : options.children) {
    if (child.name != "option") continue;
    reader.shape(child, {"id", "label", "on"}, {});
    SwitchOption option{reader.name(child), reader.required(child, "label"), reader.flag(child, "on", false)};
    if (!option.id.empty() && !seen.insert(option.id).second) {
      reader.note(kDuplicate, child.span, {"<option> id", option.id});
    }
    form.options.push_back(std::move(option));
  }
}

void read_styles(ElementReader& reader, const tree::Element& styles, Form& form) {
  reader.shape(styles, {}, {"style"});
  std::set<std::string> seen;
  for (const tree::Element& child : styles.children) {
    if (child.name != "style") continue;
    reader.shape(child, {"id", "size", "floor", "leading", "bold", "strict", "align", "space-before", "space-after"},
                 {});
    auto style = std::make_unique<Style>();
    style->id = reader.name(child);
    style->size = reader.required_length(child, "size");
    style->floor = reader.length(child, "floor", style->size);
    style->leading = reader.length(child, "leading", style->size * kUsualLeading);
    style->bold = reader.flag(child, "bold", false);
    style->strict = reader.flag(child, "strict", false);
    style->align = align_of(reader, child);
    style->space_before = reader.length(child, "space-before", Pt{0});
    style->space_after = reader.length(child, "space-after", Pt{0});
    if (style->floor > style->size) reader.note(kFloorAboveSize, child.find("floor")->span, {style->id});
    if (!style->id.empty() && !seen.insert(style->id).second) {
      reader.note(kDuplicate, child.span, {"<style> id", style->id});
    }
    form.styles.push_back(std::move(style));
  }
}

void read_page(ElementReader& reader, const tree::Element& page, Form& form) {
  reader.shape(page, {"size", "orientation", "top", "right", "bottom", "left"}, {"header", "footer"});
  using namespace base::literals;
  // ISO 216.
  const base::Size a4{210_mm, 297_mm}, a3{297_mm, 420_mm};
  form.page.size = reader.word<base::Size>(page, "size", {{"A4", a4}, {"A3", a3}}, a4);
  if (reader.word<bool>(page, "orientation", {{"portrait", false}, {"landscape", true}}, false)) {
    std::swap(form.page.size.width, form.page.size.height);
  }
  form.page.top = reader.required_length(page, "top");
  form.page.right = reader.required_length(page, "right");
  form.page.bottom = reader.required_length(page, "bottom");
  form.page.left = reader.required_length(page, "left");
  if (form.page.left + form.page.right >= form.page.size.width ||
      form.page.top + form.page.bottom >= form.page.size.height) {
    reader.note(kNoBody, page.span);
  }
  for (const tree::Element& child : page.children) {
    if (child.name == "header") form.page.header.push_back(read_page_line(reader, child, form));
    if (child.name == "footer") form.page.footer.push_back(read_page_line(reader, child, form));
  }
}

void read_phrases(ElementReader& reader, const tree::Element& phrases, Form& form) {
  reader.shape(phrases, {"continued", "annex-title", "annex-forward", "annex-back", "draft", "chosen"}, {});
  form.phrases = {reader.required(phrases, "continued"),     reader.required(phrases, "annex-title"),
                  reader.required(phrases, "annex-forward"), reader.required(phrases, "annex-back"),
                  reader.required(phrases, "draft"),         reader.required(phrases, "chosen")};
}

}  // namespace chohyo::form
