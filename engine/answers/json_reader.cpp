#include <algorithm>

#include "answers/codes.hpp"
#include "answers/limits.hpp"
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
  JsonReader(Answers& answers, const BaseFields* known, tree::Problems& problems)
      : answers_(answers), known_(known), problems_(problems) {
    if (known) answers_.owner_names = known->owners;
  }

  /// False when it is not clear what the parts of the file are.
  bool read(const JsonValue& root) {
    if (!is(JsonKind::object, root, "answers", root.span)) return false;
    const JsonMember* facility = root.find("facility");
    read_version(root);
    for (const JsonMember& member : root.members) {
      if (member.key == "facility") {
        read_facility(member);
      } else if (member.key == answers_.owner_names.all) {
        read_owners(member);
      } else if (member.key != "version" && member.key != "$schema" &&  // $schema lets editors find the schema
                 check_name(member.key, member.key_span, problems_)) {
        read_forms(member);
      }
    }
    const bool readable = facility && facility->value.kind == JsonKind::object;
    const FacilityPart part = readable   ? FacilityPart::present
                              : facility ? FacilityPart::unreadable
                                         : FacilityPart::missing;
    return check_shape(answers_, part, root.span, known_, problems_) && is_clear_;
  }

 private:
  bool is(JsonKind kind, const JsonValue& value, const std::string& name, diag::Span place) {
    if (value.kind == kind) return true;
    problems_.add(
        diag::make(kind == JsonKind::array ? kArrayWanted : kObjectWanted, place, {{"name", tree::excerpt(name)}}));
    return false;
  }

  bool is_room(std::size_t count, std::size_t most, const diag::Text& things, diag::Span place) {
    const bool has = has_room(count, most, things, place, problems_);
    is_clear_ = is_clear_ && has;
    return has;
  }

  bool is_room_for_field(const Record& record, diag::Span place) {
    return is_room(record.fields.size(), kMostFields, {"欄", "fields"}, place);
  }

  bool is_room_for_record(std::size_t count, const diag::Text& things, diag::Span place) {
    return is_room(count, kMostRecords, things, place);
  }

  void read_version(const JsonValue& root) {
    const JsonMember* version = root.find("version");
    if (!version) {
      problems_.add(diag::make(kVersionMissing, root.span));
    } else if (version->value.text != "1" ||
               (version->value.kind != JsonKind::number && version->value.kind != JsonKind::string)) {
      const diag::Span span = version->value.span;
      const std::string_view written = span.source->text().substr(span.begin, span.end - span.begin);
      problems_.add(diag::make(kVersionUnknown, span, {{"given", tree::excerpt(written)}}));
      is_clear_ = false;
    }
  }

  /// Reports a value that is no text.
  void report_no_text(const JsonMember& member) {
    const std::string name = tree::excerpt(member.key);
    switch (member.value.kind) {
      case JsonKind::number:
        problems_.add(
            diag::make(kNumberGiven, member.value.span, {{"name", name}, {"given", tree::excerpt(member.value.text)}}));
        break;
      case JsonKind::boolean:
        problems_.add(diag::make(kBooleanGiven, member.value.span, {{"name", name}}));
        break;
      case JsonKind::null:
        problems_.add(diag::make(kNullGiven, member.value.span, {{"name", name}}));
        break;
      default:
        problems_.add(diag::make(kTextWanted, member.value.span, {{"name", name}}));
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
  void read_leaves(const JsonMember& member, const std::string& name, std::size_t most, const diag::Text& things,
                   std::vector<Record>& out) {
    if (!is(JsonKind::array, member.value, member.key, member.key_span)) return;
    for (const JsonValue& element : member.value.elements) {
      if (!is(JsonKind::object, element, name, element.span)) continue;
      if (!is_room(out.size(), most, things, element.span)) return;
      Record record = named(name, element.span);
      for (const JsonMember& field : element.members) {
        if (!is_room_for_field(record, field.key_span)) break;
        if (known_ || check_name(field.key, field.key_span, problems_)) read_field(field, false, record);
      }
      out.push_back(std::move(record));
    }
  }

  void read_facility(const JsonMember& member) {
    if (!is(JsonKind::object, member.value, member.key, member.key_span)) return;
    answers_.facility = named(member.key, from_key(member));
    for (const JsonMember& field : member.value.members) {
      if (field.key == "persons") {
        read_leaves(field, "person", kMostPersons, {"人", "persons"}, answers_.facility.records);
      } else if (known_ && !is_known(known_->facility, field.key)) {
        std::vector<std::string> known = known_->facility;
        known.emplace_back("persons");
        report_unknown_field(field.key, field.key_span, "facility", known, problems_);
      } else if (known_ || check_name(field.key, field.key_span, problems_)) {
        if (!is_room_for_field(answers_.facility, field.key_span)) break;
        read_field(field, field.key == "beds", answers_.facility);
      }
    }
  }

  static bool is_known(const std::vector<std::string>& known, const std::string& name) {
    return std::find(known.begin(), known.end(), name) != known.end();
  }

  void read_owners(const JsonMember& member) {
    answers_.owners_given = true;
    answers_.owners_span = from_key(member);
    is_clear_ = is_clear_ && member.value.kind == JsonKind::array;
    read_leaves(member, answers_.owner_names.id, kMostOwners, {answers_.owner_names.label, answers_.owner_names.all},
                answers_.owners);
  }

  /// One object, or an array with one object for each owner.
  void read_forms(const JsonMember& member) {
    if (member.value.kind == JsonKind::array) {
      for (const JsonValue& element : member.value.elements) {
        if (is(JsonKind::object, element, member.key, element.span) && !read_form(member, element.span, element))
          return;
      }
    } else if (is(JsonKind::object, member.value, member.key, member.key_span)) {
      read_form(member, from_key(member), member.value);
    }
  }

  /// False when there is no room for more.
  bool read_form(const JsonMember& member, diag::Span span, const JsonValue& object) {
    if (!is_room(answers_.forms.size(), kMostForms, {"様式の回答", "forms"}, span)) return false;
    answers_.forms.push_back(read_record(member.key, span, object));
    return true;
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
      } else if (holds_words(member.value)) {
        if (!is_room_for_field(out, member.key_span)) return;
        read_words(member, out);
      } else if (member.value.kind == JsonKind::array) {
        read_records(member, out);
      } else if (member.value.kind == JsonKind::object) {
        is(JsonKind::array, member.value, member.key, member.key_span);
      } else {
        if (!is_room_for_field(out, member.key_span)) return;
        read_field(member, false, out);
      }
    }
  }

  /// True for the words of a field that takes several: ["fire", "flood"].
  static bool holds_words(const JsonValue& value) {
    return value.kind == JsonKind::array && !value.elements.empty() && value.elements.front().kind == JsonKind::string;
  }

  /// Several words are one value, as XML has them: separated by spaces.
  void read_words(const JsonMember& member, Record& out) {
    std::string text;
    for (const JsonValue& element : member.value.elements) {
      if (element.kind != JsonKind::string) {
        problems_.add(diag::make(kTextWanted, element.span, {{"name", tree::excerpt(member.key)}}));
        return;
      }
      text += (text.empty() ? "" : " ") + element.text;
    }
    out.fields.push_back({member.key, std::move(text), member.key_span, member.value.span});
  }

  void read_records(const JsonMember& member, Record& out) {
    if (member.key == "item") {
      problems_.add(diag::make(kReservedName, member.key_span, {{"name", member.key}}));
      return;
    }
    std::size_t count = 0;
    for (const JsonValue& element : member.value.elements) {
      if (is(JsonKind::object, element, member.key, element.span)) {
        if (!is_room_for_record(count++, kRecords, element.span)) return;
        out.records.push_back(read_record(member.key, element.span, element));
      }
    }
  }

  void read_items(const JsonMember& items, Record& out) {
    if (!is(JsonKind::object, items.value, items.key, items.key_span)) return;
    const std::size_t before = out.records.size();
    out.records.reserve(before + std::min(items.value.members.size(), kMostRecords));
    for (const JsonMember& member : items.value.members) {
      if (!is(JsonKind::object, member.value, member.key, member.key_span)) continue;
      if (!is_room_for_record(out.records.size() - before, kItems, member.key_span)) return;
      if (const JsonMember* id = member.value.find("id")) {
        problems_.add(diag::make(kIdInItem, id->key_span, {{"item", tree::excerpt(member.key)}}));
        continue;
      }
      Record item = named("item", from_key(member));
      item.fields.push_back({"id", member.key, member.key_span, member.key_span});
      read_members(member.value, item);
      out.records.push_back(std::move(item));
    }
  }

  Answers& answers_;
  const BaseFields* known_;
  tree::Problems& problems_;
  bool is_clear_ = true;
};

}  // namespace

diag::Result<Answers> recover_json(diag::SourcePtr source, const BaseFields* known) {
  tree::Problems problems(*source);
  diag::Result<JsonValue> root = tree::recover_json(source);
  for (diag::Diagnostic& diagnostic : root.diagnostics) problems.add(std::move(diagnostic));
  diag::Result<Answers> result;
  Answers answers;
  answers.source = source;
  if (root.value && JsonReader(answers, known, problems).read(*root.value)) result.value = std::move(answers);
  result.diagnostics = problems.finish();
  result.sources = {std::move(source)};
  return result;
}

}  // namespace chohyo::answers
