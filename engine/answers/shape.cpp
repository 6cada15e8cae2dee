#include "answers/shape.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "answers/codes.hpp"
#include "answers/file_name.hpp"
#include "answers/limits.hpp"
#include "answers/values.hpp"
#include "base/answer_path.hpp"
#include "base/ascii.hpp"
#include "base/characters.hpp"
#include "base/utf8.hpp"
#include "diag/near_match.hpp"
#include "tree/name.hpp"

namespace chohyo::answers {

namespace {

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out.empty() ? "—" : out;
}

void report_unknown(const diag::Code& plain, const diag::Code& misspelt, std::string_view name, diag::Span place,
                    std::string_view parent, const std::vector<std::string>& known, tree::Problems& problems) {
  // Of what is only counted nobody reads the words.
  const auto meant = problems.full() ? std::nullopt : diag::near_match(name, known);
  diag::Arguments arguments{{"name", tree::excerpt(name)}, {"parent", std::string(parent)}};
  if (meant) {
    arguments.push_back({"nearest", *meant});
  } else if (&plain != &kNothingInside) {
    arguments.push_back({"known", joined(known)});
  }
  problems.add(diag::make(meant ? misspelt : plain, place, std::move(arguments)));
}

class Shape {
 public:
  Shape(const BaseFields* known, tree::Problems& problems) : known_(known), problems_(problems) {}

  void check_facility(const Record& facility) {
    if (known_) check_known(facility, "facility", known_->facility);
    for (const Field& field : facility.fields) {
      // In JSON its people stand under that name, and in XML under the other.
      const bool is_people = field.name == "persons" || field.name == "person";
      if (is_people && !known_) report_unknown_field(field.name, field.name_span, "facility", {}, problems_);
    }
    check_id(facility, "facility");
    check_required_name(facility, "facility");
    check_values(facility, "facility", kLongestWords);
    for (const Record& person : facility.records) {
      if (known_) check_known(person, "person", known_->person);
      if (check_present(person, "person", "role")) check_filled(person, "person", "role");
      check_values(person, base::path_to(base::kPeoplePath, tree::excerpt(person.text("role"))), kLongestWords);
    }
  }

  /// Any name may be a form's, so a misspelt part looks like a form: true when one was found and reported.
  bool report_misspelt_part(const std::vector<Record>& forms, const std::string& part) {
    const auto meant = std::find_if(forms.begin(), forms.end(), [&](const Record& form) {
      return diag::near_match(form.name, {part}).has_value();
    });
    if (meant == forms.end()) return false;
    report_unknown_element(meant->name, meant->span, "answers", {part}, problems_);
    return true;
  }

  void check_owners(const Answers& answers) {
    const ListNames& names = answers.owner_names;
    std::unordered_map<std::string_view, const Record*> seen;
    for (const Record& owner : answers.owners) {
      if (known_) check_known(owner, names.id, known_->owner);
      check_id(owner, names.id);
      check_required_name(owner, names.id);
      check_values(owner, base::path_to(names.all, tree::excerpt(owner.text("id"))), kLongestWords);
      const std::string_view id = owner.text("id");
      const auto [first, is_new] = seen.emplace(id, &owner);
      if (!is_new && !id.empty()) {
        problems_.add(diag::make(kDuplicateOwner, owner.place("id"),
                                 {{"id", tree::excerpt(id)},
                                  {"line", line_of(first->second->place("id"))},
                                  {"owner", names.label},
                                  {"owners", names.all},
                                  {"owner_en", names.label_en}}));
      }
    }
  }

  void check_forms(const Answers& answers) {
    const ListNames& names = answers.owner_names;
    std::map<std::tuple<std::string_view, std::string_view, std::string_view>, const Record*> seen;
    for (const Record& form : answers.forms) {
      const auto [first, is_new] =
          seen.emplace(std::tuple{std::string_view(form.name), form.text("edition"), answers.owner_of(form)}, &form);
      if (!is_new) {
        problems_.add(diag::make(kDuplicateForm, form.span,
                                 {{"form", tree::excerpt(form.name)},
                                  {"line", line_of(first->second->span)},
                                  {"owner", names.label},
                                  {"owner_id", names.id},
                                  {"owners", names.all}}));
      }
      check_record(form, form.name);
    }
  }

  // Recursion ends at tree::kMaxDepth.
  void check_record(const Record& record, const std::string& path) {
    check_values(record, path, kLongestText);
    std::unordered_map<std::string_view, const Record*> items;
    for (const Record& child : record.records) {
      if (child.name != "item") {
        check_record(child, base::path_to(path, child.name));
        continue;
      }
      const std::string_view id = child.text("id");
      if (!check_length("id", id, kLongestName, child.place("id"))) continue;
      check_record(child, base::path_to(path, id));
      if (!check_present(child, "item", "id") || !check_filled(child, "item", "id")) continue;
      const auto [first, is_new] = items.emplace(id, &child);
      if (!is_new) {
        problems_.add(diag::make(kDuplicateItem, child.place("id"),
                                 {{"item", tree::excerpt(id)},
                                  {"record", tree::excerpt(record.name)},
                                  {"line", line_of(first->second->place("id"))}},
                                 {}, path));
      }
    }
  }

 private:
  /// The line a span begins in; costs a walk through the line, so it is left out of messages nobody will see.
  std::string line_of(const diag::Span& span) const {
    return problems_.full() ? std::string() : std::to_string(span.source->position(span.begin).line);
  }

  void check_known(const Record& record, std::string_view name, const std::vector<std::string>& known) {
    for (const Field& field : record.fields) {
      if (std::find(known.begin(), known.end(), field.name) == known.end()) {
        report_unknown_field(field.name, field.name_span, name, known, problems_);
      }
    }
  }

  bool check_present(const Record& record, std::string_view name, std::string_view field) {
    if (record.find(field)) return true;
    problems_.add(
        diag::make(kRequiredMissing, record.span, {{"record", std::string(name)}, {"field", std::string(field)}}));
    return false;
  }

  bool check_filled(const Record& record, std::string_view name, std::string_view field) {
    if (base::has_visible(record.text(field))) return true;
    problems_.add(diag::make(kRequiredEmpty, record.place(field),
                             {{"record", std::string(name)}, {"field", std::string(field)}}));
    return false;
  }

  void check_required_name(const Record& record, std::string_view name) {
    if (check_present(record, name, "name") && !base::has_visible(record.text("name"))) {
      problems_.add(diag::make(kNameEmpty, record.place("name"), {{"record", std::string(name)}}));
    }
  }

  void check_id(const Record& record, std::string_view name) {
    if (!check_present(record, name, "id") || !check_filled(record, name, "id")) return;
    const FileNameFault fault = file_name_fault(record.text("id"));
    if (fault == FileNameFault::none) return;
    problems_.add(diag::make(fault == FileNameFault::device ? kDeviceName : kUnsafeId, record.place("id"),
                             {{"id", tree::excerpt(record.text("id"))}, {"record", std::string(name)}}));
  }

  void check_values(const Record& record, const std::string& path, std::size_t longest) {
    for (const Field& field : record.fields) check_value(field, path, longest, problems_);
  }

  bool check_length(const std::string& what, std::string_view text, std::size_t longest, diag::Span place) {
    const std::size_t count = base::count_code_points(text);
    if (count <= longest) return true;
    problems_.add(diag::make(kTooLong, place,
                             {{"name", what}, {"count", std::to_string(count)}, {"limit", std::to_string(longest)}}));
    return false;
  }

  const BaseFields* known_;
  tree::Problems& problems_;
};

}  // namespace

bool check_shape(const Answers& answers, FacilityPart part, diag::Span root, const BaseFields* known,
                 tree::Problems& problems) {
  Shape shape(known, problems);
  bool is_clear = part == FacilityPart::present;
  if (part == FacilityPart::present) {
    shape.check_facility(answers.facility);
  } else if (part == FacilityPart::missing && !shape.report_misspelt_part(answers.forms, "facility")) {
    problems.add(diag::make(kFacilityMissing, root));
  }
  if (!answers.owners_given && shape.report_misspelt_part(answers.forms, answers.owner_names.all)) is_clear = false;
  shape.check_owners(answers);
  shape.check_forms(answers);
  return is_clear;
}

bool has_room(std::size_t count, std::size_t most, const diag::Text& things, diag::Span place,
              tree::Problems& problems) {
  if (count < most) return true;
  problems.add(diag::make(
      kTooMany, place,
      {{"things", std::string(things.ja)}, {"things_en", std::string(things.en)}, {"limit", std::to_string(most)}}));
  return false;
}

bool check_name(std::string_view name, diag::Span place, tree::Problems& problems) {
  const auto is_letter = [&](std::size_t at, char lower) {
    return name.size() > at && base::lower_case(name[at]) == lower;
  };
  if (const std::size_t count = base::count_code_points(name); count > kLongestName) {
    problems.add(diag::make(
        kTooLong, place,
        {{"name", tree::excerpt(name)}, {"count", std::to_string(count)}, {"limit", std::to_string(kLongestName)}}));
    return false;
  }
  const bool reserved_by_xml = is_letter(0, 'x') && is_letter(1, 'm') && is_letter(2, 'l');
  if (!reserved_by_xml && !tree::find_bad_name_character(name) && name.find(':') == std::string_view::npos) return true;
  problems.add(diag::make(kUnusableName, place, {{"name", tree::excerpt(name)}}));
  return false;
}

void report_unknown_element(std::string_view name, diag::Span place, std::string_view parent,
                            const std::vector<std::string>& known, tree::Problems& problems) {
  report_unknown(known.empty() ? kNothingInside : kUnknownElement, kMisspeltElement, name, place, parent, known,
                 problems);
}

void report_unknown_field(std::string_view name, diag::Span place, std::string_view parent,
                          const std::vector<std::string>& known, tree::Problems& problems) {
  report_unknown(kUnknownField, kMisspeltField, name, place, parent, known, problems);
}

}  // namespace chohyo::answers
