#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "answers/codes.hpp"
#include "answers/limits.hpp"
#include "answers/reader.hpp"
#include "answers/shape.hpp"
#include "tree/xml.hpp"

namespace chohyo::answers {
namespace {

using tree::Attribute;
using tree::Element;

Field to_field(const Attribute& attribute) {
  return {attribute.name, attribute.value, attribute.name_span, attribute.span};
}

class XmlReader {
 public:
  XmlReader(Answers& answers, const BaseFields* known, tree::Problems& problems)
      : answers_(answers), known_(known), problems_(problems) {
    if (known) answers_.owner_names = known->owners;
  }

  /// False when it is not clear what the parts of the file are.
  bool read(const Element& root) {
    if (root.name != "answers") {
      problems_.add(diag::make(kWrongRoot, root.span, {{"element", tree::excerpt(root.name)}}));
      return false;
    }
    read_root(root);
    const Element* facility = nullptr;
    const Element* owners = nullptr;
    for (const Element& child : root.children) {
      if (child.name == "facility") {
        if (is_first(facility, child)) read_facility(child);
      } else if (child.name == answers_.owner_names.all) {
        if (is_first(owners, child)) read_owners(child);
      } else if (child.name == "version") {
        problems_.add(diag::make(kReservedName, child.name_span, {{"name", child.name}}));
      } else if (check_name(child.name, child.name_span, problems_)) {
        if (!is_room(answers_.forms.size(), kMostForms, {"様式の回答", "forms"}, child.span)) break;
        answers_.forms.push_back(read_record(child));
      }
    }
    const auto part = facility ? FacilityPart::present : FacilityPart::missing;
    return check_shape(answers_, part, root.span, known_, problems_) && is_clear_;
  }

 private:
  bool is_first(const Element*& seen, const Element& element) {
    if (seen) {
      problems_.add(diag::make(kTwice, element.span, {{"element", element.name}}));
      return is_clear_ = false;
    }
    seen = &element;
    return true;
  }

  void check_no_text(const Element& element) {
    if (!element.text.empty()) {
      problems_.add(diag::make(kTextInAnswers, element.text_span, {{"element", tree::excerpt(element.name)}}));
    }
  }

  void read_root(const Element& root) {
    check_no_text(root);
    for (const Attribute& attribute : root.attributes) {
      // xmlns:xsi and xsi:noNamespaceSchemaLocation let editors find the schema; they say nothing about the answers.
      const bool is_for_editors = attribute.name.starts_with("xmlns:") || attribute.name.starts_with("xsi:");
      if (attribute.name != "version" && !is_for_editors) {
        report_unknown_field(attribute.name, attribute.name_span, "answers", {"version"}, problems_);
      }
    }
    if (const Attribute* version = root.find("version"); !version) {
      problems_.add(diag::make(kVersionMissing, root.span));
    } else if (version->value != "1") {
      problems_.add(diag::make(kVersionUnknown, version->span, {{"given", tree::excerpt(version->value)}}));
      is_clear_ = false;
    }
  }

  /// The fields alone; children are the caller's.
  Record read_fields(const Element& element) {
    check_no_text(element);
    Record out;
    out.name = element.name;
    out.span = element.span;
    out.fields.reserve(std::min(element.attributes.size(), kMostFields));
    for (const Attribute& attribute : element.attributes) {
      if (!is_room(out.fields.size(), kMostFields, {"欄", "fields"}, attribute.name_span)) break;
      check_raw_space(attribute);
      out.fields.push_back(to_field(attribute));
    }
    return out;
  }

  bool is_room(std::size_t count, std::size_t most, const diag::Text& things, diag::Span place) {
    const bool has = has_room(count, most, things, place, problems_);
    is_clear_ = is_clear_ && has;
    return has;
  }

  /// XML 1.0 §3.3.3: a line end or tab typed inside a value arrives as a space.
  void check_raw_space(const Attribute& attribute) {
    const diag::Span& span = attribute.span;
    const std::string_view written = span.source->text().substr(span.begin, span.end - span.begin);
    const auto found =
        std::find_if(written.begin(), written.end(), [](char c) { return c == '\r' || c == '\n' || c == '\t'; });
    if (found == written.end()) return;
    const bool is_tab = *found == '\t';
    const auto begin = span.begin + static_cast<std::uint32_t>(found - written.begin());
    problems_.add(diag::make(kRawSpace, {span.source, begin, begin + 1},
                             {{"attribute", tree::excerpt(attribute.name)},
                              {"space", is_tab ? "タブ" : "改行"},
                              {"space_en", is_tab ? "tab" : "line end"},
                              {"reference", is_tab ? "&#9;" : "&#10;"}}));
  }

  /// Reads the children called `name` into `records`; they hold none themselves.
  void read_leaves(const Element& parent, const std::string& name, std::size_t most, const diag::Text& things,
                   std::vector<Record>& records) {
    for (const Element& child : parent.children) {
      if (child.name != name) {
        report_unknown_element(child.name, child.name_span, parent.name, {name}, problems_);
        continue;
      }
      if (!is_room(records.size(), most, things, child.span)) return;
      records.push_back(read_fields(child));
      for (const Element& inner : child.children) {
        report_unknown_element(inner.name, inner.name_span, child.name, {}, problems_);
      }
    }
  }

  void read_facility(const Element& element) {
    answers_.facility = read_fields(element);
    read_leaves(element, "person", kMostPersons, {"人", "persons"}, answers_.facility.records);
  }

  void read_owners(const Element& element) {
    check_no_text(element);
    answers_.owners_given = true;
    answers_.owners_span = element.span;
    for (const Attribute& attribute : element.attributes) {
      report_unknown_field(attribute.name, attribute.name_span, answers_.owner_names.all, {}, problems_);
    }
    read_leaves(element, answers_.owner_names.id, kMostOwners, {answers_.owner_names.label, answers_.owner_names.all},
                answers_.owners);
  }

  // Recursion ends at tree::kMaxDepth.
  Record read_record(const Element& element) {
    Record out = read_fields(element);
    std::unordered_set<std::string_view> inside;
    for (const Element& child : element.children) inside.insert(child.name);
    for (const Field& field : out.fields) {
      if (!check_name(field.name, field.name_span, problems_)) continue;
      if (field.name == "items") {
        problems_.add(diag::make(kReservedName, field.name_span, {{"name", field.name}}));
      } else if (field.name != "item" && inside.contains(field.name)) {
        problems_.add(diag::make(kFieldAndRecord, field.name_span, {{"name", tree::excerpt(field.name)}}));
      }
    }
    out.records.reserve(std::min(element.children.size(), kMostRecords));
    std::unordered_map<std::string_view, std::size_t> counts;
    for (const Element& child : element.children) {
      if (child.name == "items") {
        problems_.add(diag::make(kReservedName, child.name_span, {{"name", child.name}}));
      } else if (check_name(child.name, child.name_span, problems_)) {
        const bool is_item = child.name == "item";
        if (!is_room(counts[child.name]++, kMostRecords, is_item ? kItems : kRecords, child.span)) break;
        out.records.push_back(read_record(child));
      }
    }
    return out;
  }

  Answers& answers_;
  const BaseFields* known_;
  tree::Problems& problems_;
  bool is_clear_ = true;
};

}  // namespace

diag::Result<Answers> recover_xml(diag::SourcePtr source, const BaseFields* known) {
  tree::Problems problems(*source);
  diag::Result<tree::Element> root = tree::recover_xml(source);
  for (diag::Diagnostic& diagnostic : root.diagnostics) problems.add(std::move(diagnostic));
  diag::Result<Answers> result;
  Answers answers;
  answers.source = source;
  if (root.value && XmlReader(answers, known, problems).read(*root.value)) result.value = std::move(answers);
  result.diagnostics = problems.finish();
  result.sources = {std::move(source)};
  return result;
}

}  // namespace chohyo::answers
