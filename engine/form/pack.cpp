#include "form/pack.hpp"

#include <algorithm>
#include <system_error>

#include "base/digest.hpp"
#include "base/file.hpp"
#include "form/codes.hpp"
#include "form/draft.hpp"
#include "form/grammar_elements.hpp"
#include "form/grammar_words.hpp"
#include "form/list_parts.hpp"
#include "form/pack_parts.hpp"
#include "tree/xml.hpp"

namespace chohyo::form {
namespace {

constexpr std::size_t kLongestPack = tree::kMaxBytes;

/// Reads a needed or optional part of the pack with `read`.
template <class Read>
void part(ElementReader& reader, const tree::Element& root, std::string_view name, bool needed, Form& form, Read read) {
  if (const tree::Element* element = reader.only_child(root, name, needed)) read(reader, *element, form);
}

void read_form(ElementReader& reader, const tree::Element& root, Form& form) {
  if (root.name != "form") {
    reader.note(kUnknownElement, root.name_span, {{"parent", "form.xml"}, {"element", root.name}},
                [&] { return allowed(root.name, {"form"}); });
  }
  reader.shape(root, grammar::kForm);
  form.id = reader.name(root, "id", {"answers", "facility", form.base->owners().all, "version"});
  form.edition = reader.name(root, "edition");
  form.title = reader.required(root, "title");
  form.short_title = root.value("short-title");
  if (form.short_title.empty()) form.short_title = form.title;
  form.audience = root.value("audience");
  reader.required(root, "fiscal-year");
  // The first fiscal year with a 1 April in the Gregorian calendar of Japan, and the last with a four-digit end.
  form.fiscal_year.year = static_cast<int>(reader.count(root, "fiscal-year", 2000, 1873, 9998));
  if (const tree::Attribute* language = root.find("language")) form.language = language->value;
  form.per = reader.word(root, "per", grammar::kPers, Per::facility);
  if (const tree::Attribute* companion = root.find("companion-of")) {
    form.companion_of = companion->value;
    form.companion_span = companion->span;
  }
  part(reader, root, "options", false, form, read_options);
  part(reader, root, "styles", true, form, read_styles);
  part(reader, root, "sections", false, form, read_section_levels);
  part(reader, root, "fields", true, form, read_fields);
  part(reader, root, "lists", false, form, read_lists);
  part(reader, root, "terms", false, form, read_terms);
  part(reader, root, "comparison", false, form, read_comparison);
  read_pages(reader, root, form);
  part(reader, root, "phrases", true, form, read_phrases);
  part(reader, root, "body", true, form, read_body);
  check_item_names(reader, form);
  read_totals(reader, root, form);
  part(reader, root, "rules", false, form, read_rules);
  part(reader, root, "errata", false, form, read_errata);
  part(reader, root, "provenance", true, form, read_provenance);
  check_printed(reader, root, form);
  check_pages(reader, root, form);
}

void check_place(const std::filesystem::path& folder, const Form& form, diag::Diagnostics& out) {
  // "templates/x/r1/" ends in an empty name.
  const std::filesystem::path place = folder.has_filename() ? folder : folder.parent_path();
  const std::string edition = place.filename().string(), id = place.parent_path().filename().string();
  const diag::Span start{form.sources.front().get(), 0, 0};
  if (id != form.id) {
    out.push_back(diag::make(kWrongPlace, start, {{"attribute", "id"}, {"given", form.id}, {"folder", id}}));
  }
  if (edition != form.edition) {
    out.push_back(
        diag::make(kWrongPlace, start, {{"attribute", "edition"}, {"given", form.edition}, {"folder", edition}}));
  }
}

/// Of all that the form's documents are made from beside answers: its own file, and what the templates folder has for
/// all forms, when that is not what everybody has.
std::string digest_of(const diag::Source& source, const BaseRecords& base, const PrintedWords& words) {
  std::string out = base::to_hex(base::sha256(source.text()));
  const bool usual_base = base.source->text() == usual_base_records()->source->text();
  if (usual_base && words == usual_printed_words()) return out;
  base::Hasher hasher;
  hasher.add_field(out).add_field(base.source->text());
  for (const std::string& word : words) hasher.add_field(word);
  return base::to_hex(hasher.finish());
}

diag::Result<Draft> read_draft(const diag::SourcePtr& source, const BaseRecordsPtr& base, const PrintedWords& words) {
  diag::Result<Draft> result;
  result.sources.push_back(source);
  auto root = tree::parse_xml(source);
  diag::append(result.diagnostics, std::move(root.diagnostics));
  if (!root.value) return result;
  auto form = std::make_shared<Form>();
  form->sources.push_back(source);
  form->base = base;
  form->words = words;
  form->digest = digest_of(*source, *base, words);
  ElementReader reader(result.diagnostics, &base->owners());
  read_form(reader, *root.value, *form);
  reader.finish();
  result.sources = form->sources;  // a part in a file of its own is one of them
  std::stable_sort(result.diagnostics.begin(), result.diagnostics.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  if (!diag::has_errors(result.diagnostics)) result.value = std::move(form);
  return result;
}

diag::Result<FormPtr> finished(diag::Result<Draft> draft) {
  diag::Result<FormPtr> result;
  if (draft.value) result.value = std::move(*draft.value);
  result.diagnostics = std::move(draft.diagnostics);
  result.sources = std::move(draft.sources);
  return result;
}

}  // namespace

diag::Result<FormPtr> read_pack(const diag::SourcePtr& source, const BaseRecordsPtr& base, const PrintedWords& words) {
  return finished(read_draft(source, base, words));
}

diag::Result<Draft> load_draft(const std::filesystem::path& folder, const BaseRecordsPtr& base,
                               const PrintedWords& words) {
  const std::filesystem::path path = folder / kPackFile;
  std::string text;
  if (const std::error_code error = base::read_file(path, kLongestPack, text)) {
    diag::Result<Draft> result;
    result.diagnostics.push_back(
        diag::make(kUnreadablePack, {}, {{"file", path.string()}, {"reason", error.message()}}, {}, path.string()));
    return result;
  }
  auto result = read_draft(std::make_shared<const diag::Source>(path.string(), std::move(text)), base, words);
  if (result.value) check_place(folder, **result.value, result.diagnostics);
  if (diag::has_errors(result.diagnostics)) result.value.reset();
  return result;
}

diag::Result<FormPtr> load_pack(const std::filesystem::path& folder, const BaseRecordsPtr& base,
                                const PrintedWords& words) {
  return finished(load_draft(folder, base, words));
}

}  // namespace chohyo::form
