// chohyo for programs: answers in, finished forms out, in memory. Needs C++17 and nothing else. No file is left behind;
// while a workbook is made its parts lie in a private temporary folder (TMPDIR, else /dev/shm, else /tmp), and font
// files are read when a document first needs them.
//
//   auto opened = chohyo::Engine::open({"/usr/share/chohyo/templates", "/usr/share/chohyo/fonts", ""});
//   auto rendered = opened.engine->render(bytes, chohyo::AnswersFormat::xml, "sakura.xml", {});
//   for (const auto& document : rendered.documents) save(document.name, document.bytes);
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#if defined(__GNUC__)
#define CHOHYO_API __attribute__((visibility("default")))
#else
#define CHOHYO_API
#endif

namespace chohyo {

inline namespace v1 {

/// In ascending order of weight. Nothing is rendered when there is an `error` (unless RenderOptions::draft) or a
/// `failure`. `missing`: the form may be printed, but an inspector will ask.
enum class Severity { note, warning, missing, error, failure };

enum class Language { ja, en };

enum class AnswersFormat { xml, json };

enum class OutputFormat { pdf, xlsx };

/// One finding. docs/diagnostics.md explains every code.
struct Diagnostic {
  std::string code;  ///< "C103"
  Severity severity = Severity::error;
  std::string message, hint;  ///< in the language asked for; the hint may be empty
  std::string label;          ///< what stands there, e.g. the item's official text; may be empty
  std::string path;           ///< answer path such as "checklist/server/2-6/target"; may be empty
  std::string file;           ///< name of the source; empty when the finding has no place
  std::size_t line = 0, column = 0, end_line = 0, end_column = 0;  ///< from 1, in code points; 0 without a place
};

/// A finished file.
struct Document {
  std::string name;  ///< "checklist-r6.pdf"
  OutputFormat format = OutputFormat::pdf;
  std::string bytes;
};

struct RenderOptions {
  std::vector<std::string> forms;  ///< ids, or id@edition; empty = the forms the answers hold
  std::vector<OutputFormat> formats = {OutputFormat::pdf, OutputFormat::xlsx};
  /// Output date and metadata, in seconds since 1970-01-01T00:00:00Z; decides what is past. Not set = the time of the
  /// call. A time before 1970 or after the year 9999 (milliseconds, say) is an `error`.
  std::optional<std::int64_t> now;
  bool draft = false;    ///< render in spite of errors in the data, every page marked as a draft
  std::vector<std::string> with, without;  ///< switches of the form to turn on and off
  Language language = Language::ja;        ///< of messages; documents are in the form's language
};

/// All files of a facility, or none.
struct Rendered {
  std::string facility;  ///< the facility's id; empty when the answers could not be read
  std::vector<Document> documents;
  std::vector<Diagnostic> diagnostics;
};

struct FormInfo {
  std::string id, edition, title;
};

struct Folders {
  std::string templates;   ///< holds <form>/<edition>/form.xml
  std::string fonts;       ///< holds fonts.xml
  std::string font_files;  ///< font files looked up here before the catalogue's folders; may be empty
};

struct Opened;

/// Forms and fonts, loaded once. Thread-safe: any number of threads may render at a time. The same answers and options
/// give the same bytes, whatever was rendered before.
class CHOHYO_API Engine {
 public:
  /// No engine when templates or fonts cannot be used; the diagnostics say why.
  static Opened open(const Folders& folders, Language language = Language::ja);

  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  /// Renders the answers of one facility. `name` stands for the source in diagnostics. Never throws for bad input. No
  /// documents without a diagnostic that says why: options that name no form, switch or format there is are an `error`.
  Rendered render(std::string answers, AnswersFormat format, std::string name, const RenderOptions& options) const;

  /// The same from a file ending in .xml or .json.
  Rendered render_file(const std::string& path, const RenderOptions& options) const;

  /// The unfilled form: an id ("checklist", its newest edition) or an id and edition ("checklist@r6"); no documents and
  /// an `error` when there is no such form.
  Rendered render_blank(const std::string& form, const RenderOptions& options) const;

  /// Forms and editions there are, by id, then edition.
  std::vector<FormInfo> forms() const;

 private:
  struct State;
  explicit Engine(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

struct Opened {
  std::optional<Engine> engine;
  std::vector<Diagnostic> diagnostics;
};

}  // namespace v1
}  // namespace chohyo
