// Words of a pack that may have several paragraphs, and the terms they mark.
#include <algorithm>
#include <filesystem>

#include "base/digest.hpp"
#include "base/file.hpp"
#include "form/codes.hpp"
#include "form/grammar_elements.hpp"
#include "form/pack_parts.hpp"
#include "form/term_marks.hpp"
#include "tree/xml.hpp"

namespace chohyo::form {
namespace {

constexpr std::size_t kMostTerms = 999;

void check_marks(ElementReader& reader, const std::string& text, diag::Span span, const Form& form) {
  for (const TermMark& mark : find_term_marks(text)) {
    if (!form.terms.empty() && !form.find_term(mark.number)) {
      reader.note(kUnknownTerm, span, {{"number", std::to_string(mark.number)}});
    }
  }
}

void read_term_list(ElementReader& reader, const tree::Element& terms, Form& form) {
  for (const tree::Element& child : terms.children) {
    if (child.name != "term") continue;
    reader.shape(child, grammar::kTerm);
    reader.required(child, "number");
    Term term{static_cast<int>(reader.count(child, "number", 1, 1, kMostTerms)), reader.required(child, "name"),
              child.text};
    if (!form.terms.empty() && term.number <= form.terms.back().number) {
      reader.note(kTermOrder, child.span, {{"number", std::to_string(term.number)}});
      continue;
    }
    form.terms.push_back(std::move(term));
  }
}

/// True for a path from a pack's folder, two below the templates, to a file of the same templates.
bool is_inside_templates(const std::filesystem::path& path) {
  const std::string whole = (std::filesystem::path("form") / "edition" / path).lexically_normal().string();
  return !path.empty() && path.is_relative() && !whole.starts_with("..");
}

}  // namespace

std::vector<TextParagraph> read_words(ElementReader& reader, const tree::Element& element, const Form& form) {
  std::vector<TextParagraph> out;
  if (element.children.empty()) {
    check_marks(reader, element.text, element.text_span, form);
    out.push_back({element.text, {}, 0});
    return out;
  }
  constexpr std::size_t kDeepestList = 3;
  for (const tree::Element& child : element.children) {
    if (child.name != "p") continue;
    reader.shape(child, grammar::kParagraphOfWords);
    check_marks(reader, child.text, child.text_span, form);
    out.push_back({child.text, std::string(child.value("marker")),
                   static_cast<int>(reader.count(child, "level", 0, 0, kDeepestList))});
  }
  return out;
}

void read_terms(ElementReader& reader, const tree::Element& terms, Form& form) {
  const tree::Attribute* file = terms.find("file");
  if (!file) {
    reader.shape(terms, grammar::kTerms);
    return read_term_list(reader, terms, form);
  }
  reader.shape(terms, grammar::kTermsElsewhere);
  if (!is_inside_templates(file->value)) {
    reader.note(kOutsideTemplates, file->span, {{"file", file->value}});
    return;
  }
  const std::filesystem::path path = std::filesystem::path(form.sources.front()->name()).parent_path() / file->value;
  std::string text;
  if (const std::error_code error = base::read_file(path, tree::kMaxBytes, text)) {
    reader.note(kUnreadablePart, file->span, {{"file", path.lexically_normal().string()}, {"reason", error.message()}});
    return;
  }
  auto source = std::make_shared<const diag::Source>(path.lexically_normal().string(), std::move(text));
  form.sources.push_back(source);
  form.digest = base::to_hex(base::sha256(form.digest + base::to_hex(base::sha256(source->text()))));
  auto root = tree::parse_xml(source);
  reader.append(std::move(root.diagnostics));
  if (!root.value) return;
  if (root.value->name != "terms") {
    reader.note(kUnknownElement, root.value->name_span, {{"parent", file->value}, {"element", root.value->name}},
                [&] { return allowed(root.value->name, {"terms"}); });
    return;
  }
  reader.shape(*root.value, grammar::kTermsFile);
  read_term_list(reader, *root.value, form);
}

}  // namespace chohyo::form
