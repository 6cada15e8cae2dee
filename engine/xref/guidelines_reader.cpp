#include "xref/guidelines_reader.hpp"

#include <algorithm>
#include <set>

#include "base/date.hpp"
#include "form/codes.hpp"
#include "xref/codes.hpp"

namespace chohyo::xref {
namespace {

/// Notes ids that were read before.
class UniqueIds {
 public:
  UniqueIds(form::ElementReader& reader, std::string what) : reader_(reader), what_(std::move(what)) {}

  void add(const tree::Element& element, const std::string& id) {
    if (!id.empty() && !seen_.insert(id).second) {
      reader_.note(form::kDuplicate, element.span, {{"attribute", what_}, {"given", id}});
    }
  }

 private:
  form::ElementReader& reader_;
  std::string what_;
  std::set<std::string> seen_;
};

/// Ids are the pieces of a path such as "anzen-6.0/keiei/3.4.1", which people also type: no slash, no white space.
std::string place_id(form::ElementReader& reader, const tree::Element& element) {
  std::string id = reader.required(element, "id");
  const auto breaks_a_path = [](char c) { return c == '/' || static_cast<unsigned char>(c) <= ' '; };
  if (std::any_of(id.begin(), id.end(), breaks_a_path) || id.find("\u3000") != std::string::npos) {
    reader.note(kBadPlaceId, element.find("id")->span,
                {{"attribute", form::attribute_name(element, "id")}, {"given", id}});
  }
  return id;
}

std::vector<Clause> read_clauses(form::ElementReader& reader, const tree::Element& parent) {
  std::vector<Clause> out;
  UniqueIds ids(reader, "<clause> id");
  for (const tree::Element& child : parent.children) {
    if (child.name != "clause") continue;
    reader.shape(child, {"id", "title"}, {});
    out.push_back({place_id(reader, child), std::string(child.value("title")), child.span});
    ids.add(child, out.back().id);
  }
  return out;
}

Part read_part(form::ElementReader& reader, const tree::Element& element) {
  reader.shape(element, {"id", "name", "printed", "annex"}, {"clause"});
  Part part;
  part.span = element.span;
  part.id = place_id(reader, element);
  part.name = reader.required(element, "name");
  part.printed = reader.required(element, "printed");
  part.is_annex = reader.flag(element, "annex", false);
  part.clauses = read_clauses(reader, element);
  return part;
}

/// An address goes into documents as a link, which takes ASCII only (ISO 32000-1 §12.6.4.7); nothing fetches it.
bool is_address(std::string_view text) {
  const std::size_t scheme = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : 0;
  return scheme > 0 && text.size() > scheme && std::all_of(text.begin(), text.end(), [](char c) {
           return c > ' ' && c < '\x7f' && std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
         });
}

Guideline read_guideline(form::ElementReader& reader, const tree::Element& element) {
  reader.shape(element, {"id", "name", "version", "printed", "publisher", "date", "address"}, {"part", "clause"});
  Guideline guideline;
  guideline.span = element.span;
  guideline.id = place_id(reader, element);
  guideline.name = reader.required(element, "name");
  guideline.version = element.value("version");
  guideline.printed = reader.required(element, "printed");
  guideline.publisher = element.value("publisher");
  if (const tree::Attribute* date = element.find("date")) {
    if (!base::parse_iso_date(date->value)) {
      reader.note(kBadDate, date->span, {{"document", guideline.id}, {"given", date->value}});
    }
    guideline.date = date->value;
  }
  if (const tree::Attribute* address = element.find("address")) {
    if (!is_address(address->value)) {
      reader.note(kBadAddress, address->span, {{"document", guideline.id}, {"given", address->value}});
    }
    guideline.address = address->value;
  }
  UniqueIds ids(reader, "<part> id");
  for (const tree::Element& child : element.children) {
    if (child.name != "part") continue;
    guideline.parts.push_back(read_part(reader, child));
    ids.add(child, guideline.parts.back().id);
  }
  std::vector<Clause> clauses = read_clauses(reader, element);
  if (!clauses.empty() && !guideline.parts.empty()) {
    reader.note(kPartsAndClauses, clauses.front().span, {{"document", guideline.id}});
  } else if (!clauses.empty()) {
    Part& whole = guideline.parts.emplace_back();
    whole.clauses = std::move(clauses);
    whole.span = element.span;
  }
  return guideline;
}

}  // namespace

std::vector<Guideline> read_guidelines(form::ElementReader& reader, const tree::Element& root) {
  std::vector<Guideline> out;
  if (root.name != "guidelines") {
    reader.note(form::kUnknownElement, root.name_span, {{"parent", "guidelines.xml"}, {"element", root.name}},
                [&] { return form::allowed(root.name, {"guidelines"}); });
    return out;
  }
  reader.shape(root, {}, {"guideline"});
  UniqueIds ids(reader, "<guideline> id");
  for (const tree::Element& child : root.children) {
    if (child.name != "guideline") continue;
    out.push_back(read_guideline(reader, child));
    ids.add(child, out.back().id);
  }
  return out;
}

}  // namespace chohyo::xref
