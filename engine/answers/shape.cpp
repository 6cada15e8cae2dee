#include "answers/shape.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "answers/codes.hpp"
#include "answers/file_name.hpp"
#include "answers/values.hpp"
#include "diag/near_match.hpp"
#include "tree/name.hpp"

namespace chohyo::answers {

const std::vector<std::string> kFacilityFields{"id", "name", "kind", "address", "beds"};
const std::vector<std::string> kPersonFields{"role", "title", "name"};
const std::vector<std::string> kVendorFields{"id", "name", "system", "status"};

namespace {

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out.empty() ? "—" : out;
}

void report_unknown(const diag::Code& plain, const diag::Code& misspelt, std::string_view name, diag::Span place,
                    std::string_view parent, const std::vector<std::string>& known, tree::Problems& problems) {
  const auto meant = diag::near_match(name, known);
  problems.add(diag::make(meant ? misspelt : plain, place,
                          {tree::excerpt(name), std::string(parent), meant ? *meant : joined(known)}));
}

class Shape {
 public:
  explicit Shape(tree::Problems& problems) : problems_(problems) {}

  void check_facility(const Record& facility) {
    check_known(facility, "facility", kFacilityFields);
    check_id(facility, "facility");
    check_required_name(facility, "facility");
    check_values(facility, "facility");
    for (const Record& person : facility.records) {
      check_known(person, "person", kPersonFields);
      if (check_present(person, "person", "role")) check_filled(person, "person", "role");
      check_values(person, "facility/person/" + std::string(person.text("role")));
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

  void check_vendors(const std::vector<Record>& vendors) {
    std::unordered_map<std::string_view, const Record*> seen;
    for (const Record& vendor : vendors) {
      check_known(vendor, "vendor", kVendorFields);
      check_id(vendor, "vendor");
      check_required_name(vendor, "vendor");
      check_values(vendor, "vendors/" + std::string(vendor.text("id")));
      const std::string_view id = vendor.text("id");
      const auto [first, is_new] = seen.emplace(id, &vendor);
      if (!is_new && !id.empty()) {
        problems_.add(
            diag::make(kDuplicateVendor, vendor.place("id"), {tree::excerpt(id), line_of(first->second->place("id"))}));
      }
    }
  }

  void check_forms(const std::vector<Record>& forms) {
    std::map<std::tuple<std::string_view, std::string_view, std::string_view>, const Record*> seen;
    for (const Record& form : forms) {
      const auto [first, is_new] =
          seen.emplace(std::tuple{std::string_view(form.name), form.text("edition"), form.text("vendor")}, &form);
      if (!is_new) {
        problems_.add(diag::make(kDuplicateForm, form.span, {tree::excerpt(form.name), line_of(first->second->span)}));
      }
      check_record(form, form.name);
    }
  }

  // Recursion ends at tree::kMaxDepth.
  void check_record(const Record& record, const std::string& path) {
    check_values(record, path);
    std::unordered_map<std::string_view, const Record*> items;
    for (const Record& child : record.records) {
      if (child.name != "item") {
        check_record(child, path + "/" + child.name);
        continue;
      }
      const std::string_view id = child.text("id");
      check_record(child, path + "/" + std::string(id));
      if (!check_present(child, "item", "id") || !check_filled(child, "item", "id")) continue;
      const auto [first, is_new] = items.emplace(id, &child);
      if (!is_new) {
        problems_.add(diag::make(kDuplicateItem, child.place("id"),
                                 {tree::excerpt(id), tree::excerpt(record.name), line_of(first->second->place("id"))},
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
    problems_.add(diag::make(kRequiredMissing, record.span, {std::string(name), std::string(field)}));
    return false;
  }

  bool check_filled(const Record& record, std::string_view name, std::string_view field) {
    if (!record.text(field).empty()) return true;
    problems_.add(diag::make(kRequiredEmpty, record.place(field), {std::string(name), std::string(field)}));
    return false;
  }

  void check_required_name(const Record& record, std::string_view name) {
    if (check_present(record, name, "name") && record.text("name").empty()) {
      problems_.add(diag::make(kNameEmpty, record.place("name"), {std::string(name)}));
    }
  }

  void check_id(const Record& record, std::string_view name) {
    if (!check_present(record, name, "id") || !check_filled(record, name, "id")) return;
    const FileNameFault fault = file_name_fault(record.text("id"));
    if (fault == FileNameFault::none) return;
    problems_.add(diag::make(fault == FileNameFault::device ? kDeviceName : kUnsafeId, record.place("id"),
                             {tree::excerpt(record.text("id")), std::string(name)}));
  }

  void check_values(const Record& record, const std::string& path) {
    for (const Field& field : record.fields) check_value(field, path, problems_);
  }

  tree::Problems& problems_;
};

}  // namespace

void check_shape(const Answers& answers, FacilityPart part, diag::Span root, tree::Problems& problems) {
  Shape shape(problems);
  if (part == FacilityPart::present) {
    shape.check_facility(answers.facility);
  } else if (part == FacilityPart::missing && !shape.report_misspelt_part(answers.forms, "facility")) {
    problems.add(diag::make(kFacilityMissing, root));
  }
  if (!answers.vendors_given) shape.report_misspelt_part(answers.forms, "vendors");
  shape.check_vendors(answers.vendors);
  shape.check_forms(answers.forms);
}

bool check_name(std::string_view name, diag::Span place, tree::Problems& problems) {
  const auto is_letter = [&](std::size_t at, char lower) {
    return name.size() > at && (name[at] == lower || name[at] == lower - 32);
  };
  const bool reserved_by_xml = is_letter(0, 'x') && is_letter(1, 'm') && is_letter(2, 'l');
  if (!reserved_by_xml && !tree::find_bad_name_character(name) && name.find(':') == std::string_view::npos) return true;
  problems.add(diag::make(kUnusableName, place, {tree::excerpt(name)}));
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
