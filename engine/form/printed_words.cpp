#include "form/printed_words.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

#include "form/codes.hpp"
#include "form/grammar_elements.hpp"
#include "form/pack_parts.hpp"
#include "form/shared_file.hpp"
#include "form/usual_files.hpp"
#include "tree/xml.hpp"

namespace chohyo::form {
namespace {

constexpr auto kPhrasesFile = "phrases.xml";

const PrintedWordKind* find_kind(std::string_view id) {
  const auto found = std::find_if(kPrintedWords.begin(), kPrintedWords.end(),
                                  [&](const PrintedWordKind& kind) { return kind.id == id; });
  return found == kPrintedWords.end() ? nullptr : &*found;
}

/// Over `words`, which hold the usual ones already.
diag::Result<PrintedWords> read_over(const diag::SourcePtr& source, PrintedWords words) {
  diag::Result<PrintedWords> result;
  result.sources.push_back(source);
  auto root = tree::parse_xml(source);
  diag::append(result.diagnostics, std::move(root.diagnostics));
  if (!root.value) return result;
  ElementReader reader(result.diagnostics);
  if (root.value->name != "phrases") {
    reader.note(kUnknownElement, root.value->name_span, {{"parent", kPhrasesFile}, {"element", root.value->name}},
                [&] { return allowed(root.value->name, {"phrases"}); });
  }
  reader.shape(*root.value, {}, {"phrase"});
  read_phrase_list(reader, *root.value, words);
  reader.finish();
  if (!diag::has_errors(result.diagnostics)) result.value = std::move(words);
  return result;
}

}  // namespace

void check_placeholders(ElementReader& reader, std::string_view id, std::string_view text, std::size_t count,
                        diag::Span span) {
  const auto beyond = base::find_placeholder_from(text, count);
  if (!beyond) return;
  std::string ja, en;
  for (std::size_t i = 0; i < count; ++i) {
    ja += (ja.empty() ? "{" : "、{") + std::to_string(i) + "}";
    en += (en.empty() ? "{" : ", {") + std::to_string(i) + "}";
  }
  reader.note(kUnknownPlaceholder, span,
              {{"placeholder", "{" + std::to_string(*beyond) + "}"},
               {"phrase", std::string(id)},
               {"hint", count == 0 ? "この言葉に差し込みはありません" : "使えるのは " + ja + " です"},
               {"hint_en", count == 0 ? "nothing is filled in there" : "it may have " + en}});
}

void read_phrase_list(ElementReader& reader, const tree::Element& phrases, PrintedWords& words) {
  std::array<bool, kPrintedWords.size()> seen{};
  for (const tree::Element& child : phrases.children) {
    if (child.name != "phrase") continue;
    reader.shape(child, grammar::kPhrase);
    reader.required(child, "id");
    const PrintedWordKind* kind = find_kind(reader.word(child, "id", kPrintedWordIds));
    if (!kind) continue;
    bool& told = seen[static_cast<std::size_t>(kind->word)];
    if (told) reader.note(kDuplicate, child.span, {{"attribute", "<phrase> id"}, {"given", std::string(kind->id)}});
    told = true;
    check_placeholders(reader, kind->id, child.text, kind->placeholders, child.text_span);
    words[kind->word] = child.text;
  }
}

diag::Result<PrintedWords> read_printed_words(const diag::SourcePtr& source) {
  return read_over(source, usual_printed_words());
}

diag::Result<PrintedWords> load_printed_words(const std::filesystem::path& templates) {
  auto file = read_shared_file(templates / kPhrasesFile);
  if (!file) return {std::nullopt, std::move(file.diagnostics), {}};
  if (!*file.value) return {usual_printed_words(), {}, {}};
  return read_printed_words(*file.value);
}

const PrintedWords& usual_printed_words() {
  static const PrintedWords words = [] {
    auto read = read_over(std::make_shared<const diag::Source>(kPhrasesFile, std::string(kUsualPhrases)), {});
    const auto is_missing = [&](const PrintedWordKind& kind) { return (*read.value)[kind.word].empty(); };
    if (!read.value || std::any_of(kPrintedWords.begin(), kPrintedWords.end(), is_missing)) {
      throw std::logic_error("templates/phrases.xml is defective or lacks a phrase; chohyo forms names its defects");
    }
    return *read.value;
  }();
  return words;
}

}  // namespace chohyo::form
