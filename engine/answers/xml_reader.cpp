#include <unordered_set>

#include "answers/codes.hpp"
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
  XmlReader(Answers& answers, tree::Problems& problems) : answers_(answers), problems_(problems) {}

  void read(const Element& root) {
    if (root.name != "answers") {
      problems_.add(diag::make(kWrongRoot, root.span, {tree::excerpt(root.name)}));
      return;
    }
    read_root(root);
    const Element* facility = nullptr;
    const Element* vendors = nullptr;
    for (const Element& child : root.children) {
      if (child.name == "facility") {
        if (is_first(facility, child)) read_facility(child);
      } else if (child.name == "vendors") {
        if (is_first(vendors, child)) read_vendors(child);
      } else if (child.name == "version") {
        problems_.add(diag::make(kReservedName, child.name_span, {child.name}));
      } else if (check_name(child.name, child.name_span, problems_)) {
        answers_.forms.push_back(read_record(child));
      }
    }
    check_shape(answers_, facility ? FacilityPart::present : FacilityPart::missing, root.span, problems_);
  }

 private:
  bool is_first(const Element*& seen, const Element& element) {
    if (seen) {
      problems_.add(diag::make(kTwice, element.span, {element.name}));
      return false;
    }
    seen = &element;
    return true;
  }

  void check_no_text(const Element& element) {
    if (!element.text.empty()) {
      problems_.add(diag::make(kTextInAnswers, element.text_span, {tree::excerpt(element.name)}));
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
      problems_.add(diag::make(kVersionUnknown, version->span, {tree::excerpt(version->value)}));
    }
  }

  /// The fields alone; children are the caller's.
  Record read_fields(const Element& element) {
    check_no_text(element);
    Record out;
    out.name = element.name;
    out.span = element.span;
    out.fields.reserve(element.attributes.size());
    for (const Attribute& attribute : element.attributes) out.fields.push_back(to_field(attribute));
    return out;
  }

  /// Reads the children called `name` into `records`; they hold none themselves.
  void read_leaves(const Element& parent, const std::string& name, std::vector<Record>& records) {
    for (const Element& child : parent.children) {
      if (child.name != name) {
        report_unknown_element(child.name, child.name_span, parent.name, {name}, problems_);
        continue;
      }
      records.push_back(read_fields(child));
      for (const Element& inner : child.children) {
        report_unknown_element(inner.name, inner.name_span, child.name, {}, problems_);
      }
    }
  }

  void read_facility(const Element& element) {
    answers_.facility = read_fields(element);
    read_leaves(element, "person", answers_.facility.records);
  }

  void read_vendors(const Element& element) {
    check_no_text(element);
    answers_.vendors_given = true;
    answers_.vendors_span = element.span;
    for (const Attribute& attribute : element.attributes) {
      report_unknown_field(attribute.name, attribute.name_span, "vendors", {}, problems_);
    }
    read_leaves(element, "vendor", answers_.vendors);
  }

  // Recursion ends at tree::kMaxDepth.
  Record read_record(const Element& element) {
    Record out = read_fields(element);
    std::unordered_set<std::string_view> inside;
    for (const Element& child : element.children) inside.insert(child.name);
    for (const Field& field : out.fields) {
      if (!check_name(field.name, field.name_span, problems_)) continue;
      if (field.name == "items") {
        problems_.add(diag::make(kReservedName, field.name_span, {field.name}));
      } else if (field.name != "item" && inside.contains(field.name)) {
        problems_.add(diag::make(kFieldAndRecord, field.name_span, {tree::excerpt(field.name)}));
      }
    }
    out.records.reserve(element.children.size());
    for (const Element& child : element.children) {
      if (child.name == "items") {
        problems_.add(diag::make(kReservedName, child.name_span, {child.name}));
      } else if (check_name(child.name, child.name_span, problems_)) {
        out.records.push_back(read_record(child));
      }
    }
    return out;
  }

  Answers& answers_;
  tree::Problems& problems_;
};

}  // namespace

diag::Result<Answers> read_xml(diag::SourcePtr source) {
  tree::Problems problems(*source);
  diag::Result<tree::Element> root = tree::recover_xml(source);
  for (diag::Diagnostic& diagnostic : root.diagnostics) problems.add(std::move(diagnostic));
  diag::Result<Answers> result;
  Answers answers;
  answers.source = source;
  if (root.value) XmlReader(answers, problems).read(*root.value);
  if (!problems.has_errors()) result.value = std::move(answers);
  result.diagnostics = problems.finish();
  result.sources = {std::move(source)};
  return result;
}

}  // namespace chohyo::answers
