#include <algorithm>

#include "answers/codes.hpp"
#include "answers/reader.hpp"
#include "answers/shape.hpp"
#include "tree/json.hpp"

namespace chohyo::answers {
namespace {

using tree::JsonKind;
using tree::JsonMember;
using tree::JsonValue;

/// From a member's key to the opening bracket of its value.
diag::Span from_key(const JsonMember& member) {
  return {member.key_span.source, member.key_span.begin - 1, member.value.span.end};
}

class JsonReader {
 public:
  JsonReader(Answers& answers, tree::Problems& problems) : answers_(answers), problems_(problems) {}

  void read(const JsonValue& root) {
    if (!is(JsonKind::object, root, "answers", root.span)) return;
    const JsonMember* facility = root.find("facility");
    read_version(root);
    for (const JsonMember& member : root.members) {
      if (member.key == "facility") {
        read_facility(member);
      } else if (member.key == "vendors") {
        read_vendors(member);
      } else if (member.key != "version" && member.key != "$schema" &&  // $schema lets editors find the schema
                 check_name(member.key, member.key_span, problems_)) {
        read_forms(member);
      }
    }
    const bool readable = facility && facility->value.kind == JsonKind::object;
    check_shape(answers_,
                readable   ? FacilityPart::present
                : facility ? FacilityPart::unreadable
                           : FacilityPart::missing,
                root.span, problems_);
  }

 private:
  bool is(JsonKind kind, const JsonValue& value, const std::string& name, diag::Span place) {
    if (value.kind == kind) return true;
    problems_.add(diag::make(kind == JsonKind::array ? kArrayWanted : kObjectWanted, place, {tree::excerpt(name)}));
    return false;
  }

  void read_version(const JsonValue& root) {
    const JsonMember* version = root.find("version");
    if (!version) {
      problems_.add(diag::make(kVersionMissing, root.span));
    } else if (version->value.text != "1" ||
               (version->value.kind != JsonKind::number && version->value.kind != JsonKind::string)) {
      const diag::Span span = version->value.span;
      const std::string_view written = span.source->text().substr(span.begin, span.end - span.begin);
      problems_.add(diag::make(kVersionUnknown, span, {tree::excerpt(written)}));
    }
  }

  /// Reports a value that is no text.
  void report_no_text(const JsonMember& member) {
    const std::string name = tree::excerpt(member.key);
    switch (member.value.kind) {
      case JsonKind::number:
        problems_.add(diag::make(kNumberGiven, member.value.span, {name, tree::excerpt(member.value.text)}));
        break;
      case JsonKind::boolean:
        problems_.add(diag::make(kBooleanGiven, member.value.span, {name}));
        break;
      case JsonKind::null:
        problems_.add(diag::make(kNullGiven, member.value.span, {name}));
        break;
      default:
        problems_.add(diag::make(kTextWanted, member.value.span, {name}));
    }
  }

  void read_field(const JsonMember& member, bool number_allowed, Record& out) {
    const bool is_text = member.value.kind == JsonKind::string;
    if (!is_text && !(number_allowed && member.value.kind == JsonKind::number)) {
      report_no_text(member);
      return;
    }
    out.fields.push_back({member.key, member.value.text, member.key_span, member.value.span});
  }

  Record named(std::string name, diag::Span span) {
    Record out;
    out.name = std::move(name);
    out.span = span;
    return out;
  }

  /// An array of objects that hold fields only.
  void read_leaves(const JsonMember& member, const std::string& name, std::vector<Record>& out) {
    if (!is(JsonKind::array, member.value, member.key, member.key_span)) return;
    for (const JsonValue& element : member.value.elements) {
      if (!is(JsonKind::object, element, name, element.span)) continue;
      Record record = named(name, element.span);
      for (const JsonMember& field : element.members) read_field(field, false, record);
      out.push_back(std::move(record));
    }
  }

  void read_facility(const JsonMember& member) {
    if (!is(JsonKind::object, member.value, member.key, member.key_span)) return;
    answers_.facility = named(member.key, from_key(member));
    for (const JsonMember& field : member.value.members) {
      if (field.key == "persons") {
        read_leaves(field, "person", answers_.facility.records);
      } else if (std::find(kFacilityFields.begin(), kFacilityFields.end(), field.key) == kFacilityFields.end()) {
        std::vector<std::string> known = kFacilityFields;
        known.emplace_back("persons");
        report_unknown_field(field.key, field.key_span, "facility", known, problems_);
      } else {
        read_field(field, field.key == "beds", answers_.facility);
      }
    }
  }

  void read_vendors(const JsonMember& member) {
    answers_.vendors_given = true;
    answers_.vendors_span = from_key(member);
    read_leaves(member, "vendor", answers_.vendors);
  }

  /// One object, or an array with one object for each vendor.
  void read_forms(const JsonMember& member) {
    if (member.value.kind == JsonKind::array) {
      for (const JsonValue& element : member.value.elements) {
        if (is(JsonKind::object, element, member.key, element.span)) {
          answers_.forms.push_back(read_record(member.key, element.span, element));
        }
      }
    } else if (is(JsonKind::object, member.value, member.key, member.key_span)) {
      answers_.forms.push_back(read_record(member.key, from_key(member), member.value));
    }
  }

  // Recursion ends at tree::kMaxDepth.
  Record read_record(std::string name, diag::Span span, const JsonValue& object) {
    Record out = named(std::move(name), span);
    read_members(object, out);
    return out;
  }

  void read_members(const JsonValue& object, Record& out) {
    for (const JsonMember& member : object.members) {
      if (member.key == "items") {
        read_items(member, out);
      } else if (!check_name(member.key, member.key_span, problems_)) {
        continue;
      } else if (member.value.kind == JsonKind::array) {
        read_records(member, out);
      } else if (member.value.kind == JsonKind::object) {
        is(JsonKind::array, member.value, member.key, member.key_span);
      } else {
        read_field(member, false, out);
      }
    }
  }

  void read_records(const JsonMember& member, Record& out) {
    if (member.key == "item") {
      problems_.add(diag::make(kReservedName, member.key_span, {member.key}));
      return;
    }
    for (const JsonValue& element : member.value.elements) {
      if (is(JsonKind::object, element, member.key, element.span)) {
        out.records.push_back(read_record(member.key, element.span, element));
      }
    }
  }

  void read_items(const JsonMember& items, Record& out) {
    if (!is(JsonKind::object, items.value, items.key, items.key_span)) return;
    out.records.reserve(items.value.members.size());
    for (const JsonMember& member : items.value.members) {
      if (!is(JsonKind::object, member.value, member.key, member.key_span)) continue;
      if (const JsonMember* id = member.value.find("id")) {
        problems_.add(diag::make(kIdInItem, id->key_span, {tree::excerpt(member.key)}));
        continue;
      }
      Record item = named("item", from_key(member));
      item.fields.push_back({"id", member.key, member.key_span, member.key_span});
      read_members(member.value, item);
      out.records.push_back(std::move(item));
    }
  }

  Answers& answers_;
  tree::Problems& problems_;
};

}  // namespace

diag::Result<Answers> read_json(diag::SourcePtr source) {
  tree::Problems problems(*source);
  diag::Result<JsonValue> root = tree::recover_json(source);
  for (diag::Diagnostic& diagnostic : root.diagnostics) problems.add(std::move(diagnostic));
  diag::Result<Answers> result;
  Answers answers;
  answers.source = source;
  if (root.value) JsonReader(answers, problems).read(*root.value);
  if (!problems.has_errors()) result.value = std::move(answers);
  result.diagnostics = problems.finish();
  result.sources = {std::move(source)};
  return result;
}

}  // namespace chohyo::answers
