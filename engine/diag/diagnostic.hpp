// Diagnostics: what is wrong, where, why, and what to do about it. In Japanese and English.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/source.hpp"

namespace chohyo::diag {

/// In ascending order of weight.
/// note: good to know. warning: probably not meant. missing: a part-filled form may be printed, but the inspector
/// will ask. error: impossible or contradictory, nothing is rendered. failure: the system could not do its part
/// (disk, font, permission).
enum class Severity { note, warning, missing, error, failure };

enum class Language { ja, en };

/// The same text in both languages. `{file}`, `{line}` … stand for the diagnostic's arguments of those names, braces
/// themselves are doubled.
struct Text {
  std::string_view ja, en;

  std::string_view in(Language language) const { return language == Language::ja ? ja : en; }
};

/// A kind of diagnostic. Each room lists its own in `<room>/codes.hpp`; docs/diagnostics.md has a section a code.
/// Letters: A answers, F form packs, C check, D document, T fonts and text, L layout, P pdf, W workbook, B batch,
/// G diag itself.
struct Code {
  std::string_view id;  ///< "C103"
  Severity severity;    ///< the usual one; a form pack's rule may set another
  Text message;
  Text hint;  ///< what to do; empty when the message says it
};

/// What a message says of this finding. The name is a literal: small letters and underscores. Of a pair in both
/// languages it ends in `_en` or `_id` for the English text.
struct Argument {
  std::string_view name;
  std::string text;

  friend auto operator<=>(const Argument&, const Argument&) = default;
};

using Arguments = std::vector<Argument>;

/// The names that the texts of a code hold, each once, in alphabetical order.
std::vector<std::string_view> argument_names(const Code& code);

/// Whether these are the arguments that the texts of a code name: none missing, none superfluous, none twice.
bool are_arguments_of(const Code& code, const Arguments& arguments);

/// One finding. Arguments and label are user or form text and are not translated.
struct Diagnostic {
  const Code* code = nullptr;
  Severity severity = Severity::error;
  Span span;            ///< may point nowhere
  Arguments arguments;  ///< those that message and hint name
  std::string label;    ///< printed beside the carets, e.g. the item's official text
  std::string path;     ///< answer path such as "checklist/server/2-6/target"; may be empty

  /// The text of the argument of that name; empty without one.
  std::string_view argument(std::string_view name) const;
};

using Diagnostics = std::vector<Diagnostic>;

/// Makes a diagnostic of `code` with its usual severity. Precondition: are_arguments_of(code, arguments), which builds
/// with assertions check.
Diagnostic make(const Code& code, Span span, Arguments arguments = {}, std::string label = {}, std::string path = {});

/// User text fit for a message: one line of at most `longest` characters and an ellipsis, in which everything can be
/// seen (base/characters.hpp). Takes any bytes.
std::string excerpt(std::string_view text, std::size_t longest);

/// What a message shows of one argument.
inline constexpr std::size_t kLongestArgument = 1000;

/// The message or hint of `diagnostic` with its arguments in place, each as excerpt has it and with a mark for a space
/// at either end.
std::string message(const Diagnostic& diagnostic, Language language);
std::string hint(const Diagnostic& diagnostic, Language language);

/// The weightiest severity present; empty for no diagnostics.
std::optional<Severity> worst(const Diagnostics& diagnostics);

/// True when an error or a failure is among them.
bool has_errors(const Diagnostics& diagnostics);

/// What a stage gives back: a value, or none, and in both cases everything it had to say.
template <class T>
struct Result {
  std::optional<T> value;
  Diagnostics diagnostics;
  std::vector<SourcePtr> sources = {};  ///< what the spans point into, kept also when there is no value

  explicit operator bool() const { return value.has_value(); }
};

/// Moves the diagnostics of `from` behind those of `to`.
inline void append(Diagnostics& to, Diagnostics from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace chohyo::diag
