#include "cli/parser.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "base/characters.hpp"
#include "base/utf8.hpp"
#include "base/written_date.hpp"
#include "cli/usage.hpp"
#include "diag/near_match.hpp"

namespace chohyo::cli {
namespace {

using diag::Language;
using diag::Text;

/// What is wrong with the words typed: a sentence of ours, never CLI11's, so that it comes in both languages.
struct UsageProblem {
  std::string sentence;
};

/// Values as typed, before they are understood.
struct Typed {
  std::vector<std::string> inputs, forms, formats, with, without, owners;
  std::string out, jobs, date, as, output, schema, edition, facility, from, shard, print_volume, print_sides,
      shared, templates, fonts, lang;
  bool draft = false, force = false, quiet = false, reference = false, watch = false, overlay = false, update = false,
       resume = false, tidy = false, fail_fast = false, print = false;
};

class Parser {
 public:
  explicit Parser(Language language) : language_(language), app_(std::string(overview())) {
    app_.name("chohyo");
    auto formatter = std::make_shared<CLI::Formatter>();
    formatter->column_width(28);
    if (language == Language::ja) {
      formatter->label("Usage", "使い方");
      formatter->label("Positionals", "引数");
      formatter->label("OPTIONS", "オプション");
      formatter->label("SUBCOMMAND", "コマンド");
    }
    app_.formatter(formatter);
    app_.set_help_flag();
    app_.allow_extras();
    app_.prefix_command(false);
    app_.option_defaults()->group(group(Text{"オプション", "Options"}));
    add_help(app_);
    app_.set_version_flag("--version", std::string("chohyo " CHOHYO_VERSION),
                          say({"版を表示する", "print the version"}));
    add(app_, options::kLang, typed_.lang);
    app_.footer(
        say({"各コマンドの説明と例: chohyo <コマンド> --help\n"
             "終了状態: 0 完了、1 回答に誤り、2 使い方の誤り、3 システムの失敗",
             "About each command, with examples: chohyo COMMAND --help\n"
             "Exit status: 0 done, 1 errors in the data, 2 wrong usage, 3 the system failed"}));
    for (const auto& words : kCommands) add_command(words);
    app_.require_subcommand(0, 1);  // what follows a command is its own, also when it is called like another
  }

  Parsed parse(int argc, const char* const* argv) {
    Parsed parsed;
    try {
      app_.parse(argc, argv);
      parsed.arguments = understand();
    } catch (const CLI::CallForHelp&) {
      const auto chosen = app_.get_subcommands();
      parsed.text = chosen.empty() ? app_.help() : chosen.front()->help("chohyo");
    } catch (const CLI::CallForVersion& version) {
      parsed.text = std::string(version.what()) + "\n";
    } catch (const CLI::ParseError& error) {
      refuse(parsed, unexpected_word().value_or(value_problem(error)));
    } catch (const UsageProblem& problem) {
      refuse(parsed, problem.sentence);
    }
    return parsed;
  }

 private:
  static std::string_view overview_in(Language language) {
    return language == Language::ja ? "chohyo: 医療機関の回答から官公庁の様式を作る帳票エンジン"
                                    : "chohyo: turns a hospital's answers into official Japanese forms";
  }
  std::string_view overview() const { return overview_in(language_); }
  std::string say(const Text& text) const { return spelled(text.in(language_), language_); }
  std::string group(const Text& text) const { return say(text); }

  void add_help(CLI::App& app) { app.set_help_flag("-h,--help", say({"この説明を表示する", "print this help"})); }

  void add(CLI::App& app, const OptionWords& words, std::string& value) {
    app.add_option(spelled(words.name), value, say(words.does))->option_text(std::string(words.value));
  }
  /// One value each time the option is given, so that what follows it stays an argument of its own.
  void add(CLI::App& app, const OptionWords& words, std::vector<std::string>& values) {
    app.add_option(spelled(words.name), values, say(words.does))
        ->option_text(std::string(words.value))
        ->allow_extra_args(false);
  }
  void add(CLI::App& app, const OptionWords& words, bool& value) {
    app.add_flag(spelled(words.name), value, say(words.does));
  }

  void add_command(const CommandWords& words) {
    auto& command = *app_.add_subcommand(std::string(words.name), say(words.does));
    command.group(group({"コマンド", "Commands"}));
    command.option_defaults()->group(group({"オプション", "Options"}));
    command.allow_extras();
    command.footer(say({"例:", "Examples:"}) + "\n" + spelled(words.examples));
    add_help(command);
    add_options(command, words.command);
    add(command, options::kLang, typed_.lang);
    add(command, options::kQuiet, typed_.quiet);
  }

  /// What is made of many facilities, and where.
  void add_rendering(CLI::App& command) {
    add(command, options::kOut, typed_.out);
    add(command, options::kForm, typed_.forms);
    add(command, options::kFormat, typed_.formats);
    add(command, options::kJobs, typed_.jobs);
    add(command, options::kDate, typed_.date);
    add(command, options::kDraft, typed_.draft);
  }

  /// The files for the print room.
  void add_printing(CLI::App& command) {
    add(command, options::kPrint, typed_.print);
    add(command, options::kPrintVolume, typed_.print_volume);
    add(command, options::kPrintSides, typed_.print_sides);
    add(command, options::kShared, typed_.shared);
  }

  void add_options(CLI::App& command, Command which) {
    switch (which) {
      case Command::render:
        add_inputs(command, "ANSWERS",
                   {"回答ファイル（.xml、.json）、そのフォルダー、または @一覧",
                    "answers files (.xml, .json), folders of them, or @LIST"});
        add_rendering(command);
        add(command, options::kFormsOutput, typed_.output);
        add_switches(command);
        add_folders(command);
        break;
      case Command::batch:
        add_inputs(command, "GROUP",
                   {"グループのファイル（.xml）、回答ファイルのフォルダー、または @一覧",
                    "a group file (.xml), a folder of answers files, or @LIST"});
        add_rendering(command);
        add(command, options::kResume, typed_.resume);
        add(command, options::kTidy, typed_.tidy);
        add(command, options::kFailFast, typed_.fail_fast);
        add(command, options::kShard, typed_.shard);
        add_printing(command);
        add_switches(command);
        add_folders(command);
        break;
      case Command::merge:
        add_inputs(command, "DIR", {"chohyo batch --shard の出力先", "output folders of chohyo batch --shard"});
        add(command, options::kOut, typed_.out);
        add_printing(command);
        add_folders(command);
        break;
      case Command::check:
        add_inputs(command, "ANSWERS",
                   {"回答ファイル（.xml、.json）、そのフォルダー、または @一覧",
                    "answers files (.xml, .json), folders of them, or @LIST"});
        add(command, options::kForm, typed_.forms);
        add(command, options::kFormat, typed_.formats);
        add(command, options::kJobs, typed_.jobs);
        add(command, options::kAs, typed_.as);
        add(command, options::kOutput, typed_.output);
        add(command, options::kDate, typed_.date);
        add_switches(command);
        add_folders(command);
        break;
      case Command::blank:
        add_inputs(command, "FORM",
                   {"様式の ID（chohyo forms で一覧）。版も指定するなら ID@版",
                    "form ids, as listed by chohyo forms; ID@EDITION for one that is not the newest"});
        add(command, options::kOut, typed_.out);
        add(command, options::kFormat, typed_.formats);
        add(command, options::kDate, typed_.date);
        add_switches(command);
        add_folders(command);
        break;
      case Command::create:
        add(command, options::kOutFile, typed_.out);
        add(command, options::kForm, typed_.forms);
        add(command, options::kFacility, typed_.facility);
        add(command, options::kOwner, typed_.owners);
        add(command, options::kFrom, typed_.from);
        add(command, options::kForce, typed_.force);
        add(command, options::kTemplates, typed_.templates);
        break;
      case Command::convert:
        add_inputs(command, "ANSWERS", {"回答ファイル（.xml、.json）", "answers file (.xml, .json)"});
        add(command, options::kOutFile, typed_.out);
        add(command, options::kForce, typed_.force);
        break;
      case Command::xref:
        add_inputs(command, "QUERY",
                   {"箇所（経営管理編3.4.1、3.4.1）、文書、項目（part2/A-10、印刷された番号）、様式",
                    "a clause (経営管理編3.4.1, 3.4.1), a document, an item (part2/A-10, its printed number), a form"});
        add(command, options::kXrefOutput, typed_.output);
        add(command, options::kTemplates, typed_.templates);
        break;
      case Command::forms:
        add(command, options::kFormsOutput, typed_.output);
        add(command, options::kSchema, typed_.schema);
        add(command, options::kReference, typed_.reference);
        add(command, options::kTemplates, typed_.templates);
        break;
      case Command::preview:
        add_inputs(
            command, "FORM",
            {"様式の ID か ID@版、または様式定義のフォルダー", "a form id, ID@EDITION, or the folder of a form pack"});
        add(command, options::kPreviewOut, typed_.out);
        add(command, options::kWatch, typed_.watch);
        add(command, options::kOverlay, typed_.overlay);
        add(command, options::kDate, typed_.date);
        add_folders(command);
        break;
      case Command::pack:
        add_inputs(command, "ACTION", {"new ID、または test FOLDER...", "new ID, or test FOLDER..."});
        add(command, options::kPackOut, typed_.out);
        add(command, options::kEdition, typed_.edition);
        add(command, options::kUpdate, typed_.update);
        add(command, options::kFonts, typed_.fonts);
        break;
    }
  }

  void add_inputs(CLI::App& command, const std::string& name, const Text& text) {
    command.add_option(name, typed_.inputs, say(text))->option_text(" ");
  }
  void add_switches(CLI::App& command) {
    add(command, options::kWith, typed_.with);
    add(command, options::kWithout, typed_.without);
  }
  void add_folders(CLI::App& command) {
    add(command, options::kTemplates, typed_.templates);
    add(command, options::kFonts, typed_.fonts);
  }

  Arguments understand() const {
    if (const auto problem = unexpected_word()) throw UsageProblem{*problem};
    const auto chosen = app_.get_subcommands();
    if (chosen.empty()) throw UsageProblem{say({"コマンドがありません", "a command is missing"})};
    const auto* words = std::find_if(kCommands.begin(), kCommands.end(), [&](const CommandWords& command) {
      return command.name == chosen.front()->get_name();
    });
    Arguments arguments;
    arguments.command = words->command;
    refuse_empty(*chosen.front());
    require(*words);
    arguments.inputs = typed_.inputs;
    arguments.out = typed_.out;
    arguments.forms = typed_.forms;
    for (const auto& format : typed_.formats) {
      const auto known = word(options::kFormat, format, {"pdf", "xlsx"});
      const auto value = known == 0 ? batch::Format::pdf : batch::Format::xlsx;
      if (std::find(arguments.formats.begin(), arguments.formats.end(), value) == arguments.formats.end()) {
        arguments.formats.push_back(value);
      }
    }
    arguments.jobs = number(options::kJobs, typed_.jobs, 256, 0);
    arguments.date = date();
    arguments.draft = typed_.draft;
    arguments.with = typed_.with;
    arguments.without = typed_.without;
    if (!typed_.as.empty()) arguments.as_inspector = word(options::kAs, typed_.as, {"inspector"}) == 0;
    if (!typed_.output.empty()) arguments.output = output(words->command);
    if (!typed_.schema.empty()) {
      constexpr SchemaKind kSchemas[] = {SchemaKind::xsd, SchemaKind::json, SchemaKind::pack};
      arguments.schema = kSchemas[word(options::kSchema, typed_.schema, {"xsd", "json", "pack"})];
    }
    arguments.reference = typed_.reference;
    if (!typed_.lang.empty()) word(options::kLang, typed_.lang, {"ja", "en"});
    arguments.owners = typed_.owners;
    arguments.facility = typed_.facility;
    arguments.from = typed_.from;
    arguments.force = typed_.force;
    arguments.watch = typed_.watch;
    arguments.overlay = typed_.overlay;
    arguments.update = typed_.update;
    arguments.edition = typed_.edition;
    arguments.templates = typed_.templates;
    arguments.fonts = typed_.fonts;
    arguments.quiet = typed_.quiet;
    arguments.resume = typed_.resume;
    arguments.tidy = typed_.tidy;
    arguments.fail_fast = typed_.fail_fast;
    arguments.shard = shard();
    arguments.print = typed_.print;
    arguments.printing = printing();
    return arguments;
  }

  /// Refuses an option or argument that is given and says nothing: the variable a script took it from is empty.
  void refuse_empty(const CLI::App& command) const {
    for (const CLI::App* app : {&app_, &command}) {
      for (const CLI::Option* option : app->get_options()) {
        const auto& given = option->results();
        if (std::find(given.begin(), given.end(), std::string()) == given.end()) continue;
        const std::string name = option->nonpositional() ? "--" + option->get_lnames().front() : option->get_name();
        throw UsageProblem{language_ == Language::ja ? name + " の値が空です" : name + " is empty"};
      }
    }
  }

  /// Refuses a command without what it cannot do without.
  void require(const CommandWords& words) const {
    const bool reads =
        words.command == Command::render || words.command == Command::check || words.command == Command::convert;
    if (reads && typed_.inputs.empty()) {
      throw UsageProblem{say({"回答ファイルがありません", "an answers file is missing"})};
    }
    if (words.command == Command::batch && typed_.inputs.empty()) {
      throw UsageProblem{say({"グループがありません", "a group is missing"})};
    }
    if (words.command == Command::batch && typed_.inputs.size() > 1) {
      throw UsageProblem{say({"batch はグループを一つだけ取ります", "batch takes one group"})};
    }
    if (words.command == Command::merge && typed_.inputs.empty()) {
      throw UsageProblem{say({"合わせる出力先がありません", "the folders to merge are missing"})};
    }
    if (words.command == Command::blank && typed_.inputs.empty()) {
      throw UsageProblem{say({"様式がありません", "a form is missing"})};
    }
    if (words.command == Command::preview && typed_.inputs.size() != 1) {
      throw UsageProblem{say({"preview は様式かフォルダーを一つ取ります", "preview takes one form or folder"})};
    }
    if (words.command == Command::pack) return require_pack();
    if (words.command == Command::convert && typed_.inputs.size() > 1) {
      throw UsageProblem{say({"convert は回答ファイルを一つだけ取ります", "convert takes one answers file"})};
    }
    if (words.command == Command::create && !typed_.from.empty() && !typed_.facility.empty()) {
      throw UsageProblem{say({"--facility は --from と一緒に使えません。施設は回答ファイルのものです",
                              "--facility cannot go with --from: the facility is that of the answers file"})};
    }
    const bool writes = words.command != Command::check && words.command != Command::forms &&
                        words.command != Command::xref && words.command != Command::preview;
    if (writes && typed_.out.empty()) {
      throw UsageProblem{say({"--out で出力先を指定してください", "name where to write with --out"})};
    }
  }

  void require_pack() const {
    const auto& inputs = typed_.inputs;
    if (inputs.empty() || (inputs.front() != "new" && inputs.front() != "test")) {
      throw UsageProblem{say({"pack の次に new か test を書いてください", "pack is followed by new or test"})};
    }
    const bool is_new = inputs.front() == "new";
    if (is_new && inputs.size() != 2) {
      throw UsageProblem{say({"pack new は様式の ID を一つ取ります", "pack new takes one form id"})};
    }
    if (!is_new && inputs.size() < 2) {
      throw UsageProblem{say({"pack test は様式定義のフォルダーを取ります", "pack test takes folders of form packs"})};
    }
    if (is_new && typed_.out.empty()) {
      throw UsageProblem{say({"--out で出力先を指定してください", "name where to write with --out"})};
    }
    if (is_new ? typed_.update : !typed_.out.empty() || !typed_.edition.empty()) {
      throw UsageProblem{say({"--out と --edition は pack new、--update は pack test のものです",
                              "--out and --edition belong to pack new, --update to pack test"})};
    }
  }

  /// Index of `value` among the words the option takes.
  std::size_t word(const OptionWords& option, const std::string& value, const std::vector<std::string>& words) const {
    const auto found = std::find(words.begin(), words.end(), value);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    std::string all;
    for (const auto& one : words) all += (all.empty() ? "" : ", ") + one;
    const std::string name(option.name);
    throw UsageProblem{language_ == Language::ja ? name + " に「" + value + "」は書けません（書ける値: " + all + "）"
                                                 : name + " cannot be \"" + value + "\" (it takes " + all + ")"};
  }

  OutputStyle output(Command command) const {
    if (command == Command::forms || command == Command::render) {
      return word(options::kFormsOutput, typed_.output, {"text", "json"}) == 0 ? OutputStyle::text : OutputStyle::json;
    }
    if (command == Command::xref) {
      constexpr OutputStyle kXrefStyles[] = {OutputStyle::text, OutputStyle::json, OutputStyle::csv};
      return kXrefStyles[word(options::kXrefOutput, typed_.output, {"text", "json", "csv"})];
    }
    constexpr OutputStyle kStyles[] = {OutputStyle::text, OutputStyle::line, OutputStyle::json};
    return kStyles[word(options::kOutput, typed_.output, {"text", "line", "json"})];
  }

  /// A number from 1 to `most`; `fallback` when nothing was typed.
  std::size_t number(const OptionWords& option, const std::string& typed, std::size_t most,
                     std::size_t fallback) const {
    if (typed.empty()) return fallback;
    std::size_t value = 0;
    const auto* end = typed.data() + typed.size();
    const auto [read, error] = std::from_chars(typed.data(), end, value);
    if (error != std::errc() || read != end || value < 1 || value > most) {
      const std::string name(option.name), limit = std::to_string(most);
      throw UsageProblem{language_ == Language::ja
                             ? name + " に「" + typed + "」は書けません（1 から " + limit + " までの数）"
                             : name + " cannot be \"" + typed + "\" (a number from 1 to " + limit + ")"};
    }
    return value;
  }

  batch::PrintOptions printing() const {
    batch::PrintOptions out;
    const bool says_how = !typed_.print_volume.empty() || !typed_.print_sides.empty() || !typed_.shared.empty();
    if (says_how && !typed_.print) {
      throw UsageProblem{say({"--print-volume、--print-sides、--shared は --print と一緒に指定してください",
                              "--print-volume, --print-sides and --shared go with --print"})};
    }
    out.volume_pages = number(options::kPrintVolume, typed_.print_volume, 8000, out.volume_pages);
    if (!typed_.print_sides.empty()) {
      out.two_sided = word(options::kPrintSides, typed_.print_sides, {"one", "two"}) == 1;
    }
    if (!typed_.shared.empty()) {
      constexpr batch::SharedForms kForms[] = {batch::SharedForms::once, batch::SharedForms::each,
                                               batch::SharedForms::none};
      out.shared = kForms[word(options::kShared, typed_.shared, {"once", "each", "none"})];
    }
    return out;
  }

  /// "3/10": the third of ten.
  batch::Shard shard() const {
    if (typed_.shard.empty()) return {};
    constexpr std::size_t kMost = 10000;
    batch::Shard shard;
    const auto* end = typed_.shard.data() + typed_.shard.size();
    auto [read, error] = std::from_chars(typed_.shard.data(), end, shard.index);
    bool fits = error == std::errc() && read != end && *read == '/';
    if (fits) {
      const auto rest = std::from_chars(read + 1, end, shard.of);
      fits = rest.ec == std::errc() && rest.ptr == end;
    }
    if (!fits || shard.index < 1 || shard.of > kMost || shard.index > shard.of) {
      throw UsageProblem{language_ == Language::ja
                             ? "--shard に「" + typed_.shard + "」は書けません（10 個のうち 3 番目なら 3/10）"
                             : "--shard cannot be \"" + typed_.shard + "\" (the third of ten is 3/10)"};
    }
    return shard;
  }

  std::optional<base::Date> date() const {
    if (typed_.date.empty()) return std::nullopt;
    // Bytes that are not UTF-8 are no date either.
    const auto written = base::find_invalid_utf8(typed_.date) ? base::WrittenDate{} : base::read_date(typed_.date);
    if (!written.date) {
      const std::string example = written.meant ? base::format_iso_date(*written.meant) : "2024-12-20";
      throw UsageProblem{language_ == Language::ja
                             ? "--date の「" + typed_.date + "」は日付ではありません（例: " + example + "）"
                             : "--date: \"" + typed_.date + "\" is not a date (write it like " + example + ")"};
    }
    return written.date;
  }

  /// A sentence about the first word no command or option stands for, with the near one; empty when there is none.
  std::optional<std::string> unexpected_word() const {
    const auto chosen = app_.get_subcommands();
    const CLI::App& app = chosen.empty() ? app_ : *chosen.front();
    const auto extra = app.remaining();
    const bool is_command = chosen.empty();
    const auto option =
        std::find_if(extra.begin(), extra.end(), [](const auto& word) { return word.starts_with("-"); });
    const auto first = is_command ? extra.begin() : (option != extra.end() ? option : extra.begin());
    if (first == extra.end()) return std::nullopt;
    const std::string typed = first->substr(0, first->find('='));
    std::vector<std::string> candidates;
    if (typed.starts_with("-")) {
      for (const auto* known : app.get_options()) {
        if (known->nonpositional()) candidates.push_back("--" + known->get_lnames().front());
      }
    } else if (is_command) {
      for (const auto& words : kCommands) candidates.emplace_back(words.name);
    }
    const auto near = diag::near_match(typed, candidates);
    if (language_ == Language::ja) {
      return "「" + typed + "」は分かりません" + (near ? "。もしかして " + *near + " ですか" : "");
    }
    return "unknown word \"" + typed + "\"" + (near ? "; did you mean " + *near + "?" : "");
  }

  /// What CLI11 itself refuses is an option without its value; its text begins with the option's name.
  std::string value_problem(const CLI::ParseError& error) const {
    const std::string text = error.what();
    const auto name = text.substr(0, text.find(':'));
    return language_ == Language::ja ? name + " の値がありません、または多すぎます"
                                     : name + " has no value, or too many";
  }

  void refuse(Parsed& parsed, const std::string& sentence) const {
    const auto chosen = app_.get_subcommands();
    const std::string help = "chohyo " + (chosen.empty() ? "" : chosen.front()->get_name() + " ") + "--help";
    parsed.text = "chohyo: " + base::made_visible(sentence) + "\n" + say({"使い方: ", "Usage: "}) + help + "\n";
    parsed.status = kWrongUsage;
  }

  const Language language_;
  CLI::App app_;
  Typed typed_;
};

}  // namespace

Parsed parse(int argc, const char* const* argv, Language language) { return Parser(language).parse(argc, argv); }

}  // namespace chohyo::cli
