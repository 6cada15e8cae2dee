#include "form/base_records.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "form/codes.hpp"
#include "form/list_parts.hpp"
#include "form/shared_file.hpp"
#include "form/usual_files.hpp"
#include "tree/xml.hpp"

namespace chohyo::form {
namespace {

constexpr auto kRecordsFile = "records.xml";

void read_roles(ElementReader& reader, const tree::Element& list, BaseRecords& out) {
  for (const tree::Element& child : list.children) {
    if (child.name != "role") continue;
    reader.shape(child, {"id"}, {});
    const std::string role = reader.name(child);
    if (std::find(out.roles.begin(), out.roles.end(), role) != out.roles.end()) {
      reader.note(kDuplicate, child.span, {{"attribute", "<role> id"}, {"given", role}});
    } else if (!role.empty()) {
      out.roles.push_back(role);
    }
  }
}

void read_records(ElementReader& reader, const tree::Element& root, BaseRecords& out) {
  if (root.name != "records") {
    reader.note(kUnknownElement, root.name_span, {{"parent", kRecordsFile}, {"element", root.name}},
                [&] { return allowed(root.name, {"records"}); });
  }
  reader.shape(root, {}, {"record", "list"});
  if (const tree::Element* facility = reader.only_child(root, "record", true)) {
    out.facility = read_record_fields(reader, *facility, {"id", "label"}, {"person", "persons"});
    if (out.facility.id != kFacilityRecord) note_base_name(reader, *facility, {std::string(kFacilityRecord)});
  }
  std::string owners;
  for (const tree::Element& child : root.children) {
    if (child.name != "list") continue;
    out.lists.push_back(
        read_record_fields(reader, child, {"id", "label", "label-en", "all", "key", "short"}, {"short", "table"}));
    read_roles(reader, child, out);
    RecordList& list = out.lists.back();
    const std::string& id = list.id;
    if (id != kPersonList) {
      list.all = reader.name(child, "all", {"answers", std::string(kFacilityRecord), "version", id});
      list.label_en = child.find("label-en") ? child.value("label-en") : id;
      if (owners.empty()) {
        owners = id;
      } else if (id != owners) {
        note_base_name(reader, child, {std::string(kPersonList), owners});
      }
    }
    const auto same = [&](const RecordList& one) { return one.id == id; };
    if (!id.empty() && std::count_if(out.lists.begin(), out.lists.end(), same) > 1) {
      reader.note(kDuplicate, child.span, {{"attribute", "<list> id"}, {"given", id}});
    }
  }
  for (const std::string& role : out.roles) {
    // {{facility.ROLE}} prints the person.
    if (const auto field = out.facility.find(role)) {
      reader.note(kDuplicate, at(out.facility.fields, *field).field.span,
                  {{"attribute", "<role> id"}, {"given", role}});
    }
  }
  const auto is_of_people = [](const RecordList& one) { return one.id == kPersonList; };
  if (std::none_of(out.lists.begin(), out.lists.end(), is_of_people)) {
    reader.note(kMissingElement, root.span,
                {{"parent", "records"}, {"element", "list id=\"" + std::string(kPersonList) + "\""}});
  }
  if (owners.empty()) reader.note(kMissingElement, root.span, {{"parent", "records"}, {"element", "list all=\"…\""}});
}

}  // namespace

const RecordList& BaseRecords::list(std::string_view id) const {
  const auto found = std::find_if(lists.begin(), lists.end(), [&](const RecordList& one) { return one.id == id; });
  if (found == lists.end()) throw std::logic_error("declarations without a base list passed their reader");
  return *found;
}

const RecordList& BaseRecords::owners() const {
  const auto found =
      std::find_if(lists.begin(), lists.end(), [](const RecordList& one) { return one.id != kPersonList; });
  if (found == lists.end()) throw std::logic_error("declarations without a list of owners passed their reader");
  return *found;
}

std::vector<std::string> BaseRecords::facility_leaves() const {
  const std::string prefix = facility.id + ".";
  std::vector<std::string> out = {prefix + facility.key};
  for (const RecordField& one : facility.fields) out.push_back(prefix + one.field.id);
  for (const std::string& role : roles) out.push_back(prefix + role);
  return out;
}

std::vector<std::string> BaseRecords::owner_leaves() const {
  const RecordList& owner = owners();
  const std::string prefix = owner.id + ".";
  std::vector<std::string> out = {prefix + owner.key};
  for (const RecordField& one : owner.fields) out.push_back(prefix + one.field.id);
  if (!owner.short_name.empty()) out.push_back(prefix + "short");
  return out;
}

std::string_view BaseRecords::role_in(std::string_view leaf) {
  if (!leaf.starts_with(kPersonList) || leaf.size() < kPersonList.size() + 2 || leaf[kPersonList.size()] != '.') {
    return {};
  }
  const std::string_view role = leaf.substr(kPersonList.size() + 1);
  return role.find('.') == role.npos ? role : std::string_view();
}

diag::Result<BaseRecordsPtr> read_base_records(const diag::SourcePtr& source) {
  diag::Result<BaseRecordsPtr> result;
  result.sources.push_back(source);
  auto root = tree::parse_xml(source);
  diag::append(result.diagnostics, std::move(root.diagnostics));
  if (!root.value) return result;
  auto records = std::make_shared<BaseRecords>();
  records->source = source;
  ElementReader reader(result.diagnostics);
  read_records(reader, *root.value, *records);
  reader.finish();
  if (!diag::has_errors(result.diagnostics)) result.value = std::move(records);
  return result;
}

diag::Result<BaseRecordsPtr> load_base_records(const std::filesystem::path& templates) {
  auto file = read_shared_file(templates / kRecordsFile);
  if (!file) return {std::nullopt, std::move(file.diagnostics), {}};
  if (!*file.value) return {usual_base_records(), {}, {}};
  return read_base_records(*file.value);
}

BaseRecordsPtr usual_base_records() {
  static const BaseRecordsPtr records = [] {
    auto read = read_base_records(std::make_shared<const diag::Source>(kRecordsFile, std::string(kUsualRecords)));
    if (!read.value) throw std::logic_error("templates/records.xml is defective; chohyo forms names its defects");
    return *read.value;
  }();
  return records;
}

}  // namespace chohyo::form
