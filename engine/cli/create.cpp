#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "answers/file_name.hpp"
#include "answers/limits.hpp"
#include "answers/reader.hpp"
#include "answers/values.hpp"
#include "base/utf8.hpp"
#include "batch/request.hpp"
#include "check/carry_over.hpp"
#include "check/editions.hpp"
#include "check/record_typing.hpp"
#include "check/selection.hpp"
#include "cli/answers_file.hpp"
#include "cli/answers_template.hpp"
#include "cli/commands.hpp"
#include "cli/edition_list.hpp"
#include "cli/setting.hpp"
#include "cli/usage.hpp"
#include "library/library.hpp"

namespace chohyo::cli {
namespace {

/// A form to add, and the id of the owner whose table it is to be; without one for a form made once a facility.
struct Wanted {
  form::FormPtr form;
  std::string owner;
};

/// Decides which forms the file gets and fills them with proposals; problems of usage go to the console.
class Creation {
 public:
  Creation(const Arguments& arguments, const library::Library& library, answers::Answers answers, Console& console)
      : arguments_(arguments),
        library_(library),
        adds_(!arguments.from.empty()),
        before_(answers),
        answers_(std::move(answers)),
        console_(console) {}

  /// The finished file; empty when the call makes no sense.
  std::optional<answers::Answers> create() {
    for (const std::string& name : arguments_.owners) owners_.push_back(owner_called(name));
    if (arguments_.owners.empty()) {
      for (const answers::Record& owner : answers_.owners) owners_.emplace_back(owner.text("id"));
    }
    if (!choose()) return std::nullopt;
    if (adds_ && wanted_.empty()) {
      refuse("書き足すものがありません。--form か " + option() + " で指定してください",
             "there is nothing to add; name it with --form or " + option());
      return std::nullopt;
    }
    if (adds_) show_unusable();
    // Proposals come from what the file said before: the tables added here are proposals themselves.
    for (const Wanted& wanted : wanted_) {
      const auto proposals = check::propose(library_, wanted.form, wanted.owner, before_);
      const auto carried = check::carry_over(library_, *wanted.form, wanted.owner, before_);
      proposed_ += proposals.items.size();
      add_form(answers_, *wanted.form, wanted.owner, proposals.items, carried);
      note_edition(wanted, proposals, carried);
    }
    return std::move(answers_);
  }

  std::size_t proposed() const { return proposed_; }

  /// What has changed, what was copied and what was left out where tables follow those of another edition.
  const std::vector<std::string>& changes() const { return changes_; }

 private:
  void refuse(const diag::Text& sentence) { console_.problem(console_.in(sentence)); }
  void refuse(const std::string& ja, const std::string& en) { console_.problem(console_.in_japanese() ? ja : en); }

  void show_unusable() {
    std::vector<form::FormPtr> forms;
    for (const Wanted& wanted : wanted_) forms.push_back(wanted.form);
    console_.show(check::unusable_sources(library_, forms, before_));
  }

  void note_edition(const Wanted& wanted, const check::Proposals& proposals, const check::CarriedOver& carried) {
    const form::FormPtr from = check::answered_edition(library_, *wanted.form, wanted.owner, before_);
    if (!from) return;
    std::string changes = change_list(library_.crosswalk(), *from, *wanted.form, console_.language());
    // The same for every owner whose tables are of these editions.
    if (std::find(changes_.begin(), changes_.end(), changes) == changes_.end()) changes_.push_back(std::move(changes));
    std::string rest = carried_list(*wanted.form, wanted.owner, proposals, carried, console_.language());
    if (!rest.empty()) changes_.push_back(std::move(rest));
  }

  /// The id of the owner with that name or id; a new one is listed. A new file lists each name as it comes.
  std::string owner_called(const std::string& name) {
    if (adds_) {
      for (const char* field : {"name", "id"}) {
        for (const answers::Record& owner : answers_.owners) {
          if (owner.text(field) == name) return std::string(owner.text("id"));
        }
      }
    }
    return add_owner(answers_, library_.base()->owners(), name);
  }

  bool choose() {
    const bool by_name = !arguments_.forms.empty();
    std::vector<form::FormPtr> seen;
    for (const std::string& name : by_name ? arguments_.forms : check::form_ids(library_)) {
      const form::FormPtr form = library_.find(form::FormName::parse(name));
      if (std::find(seen.begin(), seen.end(), form) != seen.end()) continue;
      seen.push_back(form);
      if (by_name ? !choose_named(form) : !choose_usual(form)) return false;
    }
    return true;
  }

  /// Without --form: in a new file every form that asks for something, an owner's forms for the owners there are. To a
  /// file that is there already only the owners' forms are added.
  bool choose_usual(const form::FormPtr& form) {
    if (!form->asks()) return true;
    if (form->per == form::Per::owner) return choose_for_owners(form);
    if (!adds_) wanted_.push_back({form, {}});
    return true;
  }

  bool choose_named(const form::FormPtr& form) {
    const std::string& id = form->id;
    if (!form->asks()) {
      const std::string& of = form->companion_of;
      refuse(
          "様式「" + id + "」には書き込む欄がありません" +
              (of.empty() ? "" : "。" + of + " の回答から作られます（render）"),
          "form \"" + id + "\" has nothing to fill in" + (of.empty() ? "" : "; render makes it from answers to " + of));
      return false;
    }
    if (form->per == form::Per::owner) {
      if (!owners_.empty()) return choose_for_owners(form);
      refuse("様式「" + id + "」は" + names().label + "ごとに作ります。" + option() + " で" + names().label +
                 "を指定してください",
             "form \"" + id + "\" is made for each " + names().label_en + "; name one with " + option());
      return false;
    }
    if (check::table_of(before_, *form, {})) {
      refuse("「" + arguments_.from + "」には " + form->name() + " がもうあります",
             "\"" + arguments_.from + "\" has " + form->name() + " already");
      return false;
    }
    wanted_.push_back({form, {}});
    return true;
  }

  bool choose_for_owners(const form::FormPtr& form) {
    for (const std::string& owner : owners_) {
      if (!check::table_of(before_, *form, owner)) {
        wanted_.push_back({form, owner});
        continue;
      }
      if (arguments_.owners.empty()) continue;  // the table of this owner was not asked for
      refuse(
          "「" + arguments_.from + "」には" + names().label + "「" + owner + "」の " + form->name() + " がもうあります",
          "\"" + arguments_.from + "\" has " + form->name() + " of " + names().label_en + " \"" + owner + "\" already");
      return false;
    }
    return true;
  }

  const answers::ListNames& names() const { return answers_.owner_names; }
  static std::string option() { return spelled(options::kOwner.name); }

  const Arguments& arguments_;
  const library::Library& library_;
  const bool adds_;  ///< to a file that is there already
  const answers::Answers before_;
  answers::Answers answers_;
  Console& console_;
  std::vector<std::string> owners_;  ///< ids
  std::vector<Wanted> wanted_;
  std::size_t proposed_ = 0;
  std::vector<std::string> changes_;
};

answers::Answers empty_answers(const Arguments& arguments) {
  const std::string stem = std::filesystem::path(arguments.out).stem().string();
  const bool is_safe = answers::file_name_fault(stem) == answers::FileNameFault::none;
  return new_answers(is_safe ? stem : "facility", arguments.facility);
}

/// Checks a value of the command line as one of a file is checked, before anything is written; problems name the
/// option.
bool is_usable(const std::string& option, const std::string& value, Console& console) {
  if (const auto bad = base::find_invalid_utf8(value)) {
    const std::string place = std::to_string(*bad + 1);
    console.problem(console.in_japanese()
                        ? option + " の「" + value + "」は UTF-8 ではありません（" + place + " 番目のバイト）"
                        : option + ": \"" + value + "\" is not UTF-8 (byte number " + place + ")");
    return false;
  }
  const diag::Source source(option, value);
  tree::Problems problems(source);
  answers::check_value({option, value, {}, problems.span(0, value.size())}, "new", answers::kLongestWords, problems);
  const bool usable = !problems.has_errors();
  console.show(problems.finish());
  return usable;
}

/// What `new` writes it can read back, whatever letters a name on the command line holds.
Status check_readable(const std::string& file, const std::string& text, answers::Format format,
                      const answers::BaseFields& known, Console& console) {
  auto source = std::make_shared<diag::Source>(file, text);
  const auto read =
      format == answers::Format::xml ? answers::read_xml(source, &known) : answers::read_json(source, &known);
  if (read) return kDone;
  console.show(read.diagnostics);
  return status_of(read.diagnostics);
}

}  // namespace

Status create(const Arguments& arguments, Console& console) {
  const std::filesystem::path file(arguments.out);
  const auto format = format_of(file, console);
  if (!format) return kWrongUsage;
  if (!is_usable("--facility", arguments.facility, console)) return kWrongUsage;
  for (const std::string& name : arguments.owners) {
    if (!is_usable(spelled(options::kOwner.name), name, console)) return kWrongUsage;
  }
  auto opened = open_library(arguments, console);
  if (const auto* status = std::get_if<Status>(&opened)) return *status;
  const auto& library = std::get<library::Library>(opened);
  const auto problems = batch::check_form_names(library, arguments.forms);
  console.show(problems);
  if (diag::has_errors(problems)) return refusal(problems);

  const answers::BaseFields known = check::base_fields(*library.base());
  answers::Answers start;
  if (arguments.from.empty()) {
    start = empty_answers(arguments);
    start.owner_names = known.owners;
  } else {
    auto read = answers::read_file(arguments.from, &known);
    console.show(read.diagnostics);
    if (!read) return status_of(read.diagnostics);
    start = std::move(*read.value);
  }
  Creation creation(arguments, library, std::move(start), console);
  const auto answers = creation.create();
  if (!answers) return kWrongUsage;
  const std::string text = *format == answers::Format::xml
                               ? answers::write_xml(*answers, comments_for(*answers, library, console.language()))
                               : answers::write_json(*answers);
  if (const Status status = check_readable(arguments.out, text, *format, known, console); status != kDone)
    return status;
  const Status status = write_answers_file(file, text, arguments.force, console);
  if (status == kDone) {
    for (const std::string& list : creation.changes()) console.remark(list);
  }
  if (status == kDone && creation.proposed() != 0) {
    const std::string count = std::to_string(creation.proposed());
    console.remark(console.in_japanese()
                       ? "提案のある項目が " + count +
                             " 件あります。確かめて proposal を消してください（check が一覧します）"
                       : count + " items hold proposals: confirm them and remove \"proposal\" (check lists them)");
  }
  return status;
}

}  // namespace chohyo::cli
