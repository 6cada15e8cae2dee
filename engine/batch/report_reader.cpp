#include "batch/report_reader.hpp"

#include <charconv>
#include <utility>

#include "batch/account.hpp"
#include "batch/codes.hpp"

namespace chohyo::batch {
namespace {

// How ReportJson sets the entries apart: no text holds a line feed of its own.
constexpr std::string_view kListBegin = ",\n  \"facilities\": [", kListEnd = "\n  ],\n", kNone = "],\n";
constexpr std::string_view kEntryBegin = "\n    {\n", kEntryEnd = "\n    }";

std::optional<tree::JsonValue> object_of(std::string text) {
  auto parsed = tree::parse_json(std::make_shared<const diag::Source>("report.json", std::move(text)));
  if (!parsed || parsed.value->kind != tree::JsonKind::object) return std::nullopt;
  return std::move(parsed.value);
}

bool read_number(std::string_view text, std::size_t& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

std::optional<Shard> read_shard(std::string_view text) {
  Shard out;
  if (text.empty()) return out;
  const auto slash = text.find('/');
  const bool fits = slash != text.npos && read_number(text.substr(0, slash), out.index) &&
                    read_number(text.substr(slash + 1), out.of) && out.index >= 1 && out.index <= out.of;
  return fits ? std::optional(out) : std::nullopt;
}

}  // namespace

diag::Result<std::unique_ptr<ReportReader>> ReportReader::open(const std::filesystem::path& file,
                                                               const answers::ListNames& owners) {
  diag::Result<std::unique_ptr<ReportReader>> result;
  auto reader = std::make_unique<ReportReader>();
  reader->owners_ = owners;
  const std::error_code error = base::MappedFile::map(file, reader->file_);
  if (error) {
    result.diagnostics.push_back(
        diag::make(kReportUnreadable, {}, {{"file", file.string()}, {"reason", error.message()}}));
  } else if (!reader->read_frame()) {
    result.diagnostics.push_back(diag::make(kNotAReport, {}, {{"file", file.string()}}));
  } else {
    result.value = std::move(reader);
  }
  return result;
}

bool ReportReader::read_frame() {
  const std::string_view all = file_.bytes();
  const auto begin = all.find(kListBegin);
  if (begin == all.npos) return false;
  const auto first = begin + kListBegin.size();
  const bool is_empty = all.substr(first).starts_with(kNone);
  const auto end = is_empty ? first : all.find(kListEnd, first);  // entries are set in further
  if (end == all.npos) return false;
  auto head = object_of(std::string(all.substr(0, begin)) + "}");
  auto tail = object_of("{" + std::string(all.substr(end + (is_empty ? kNone : kListEnd).size())));
  if (!head || !tail || head->text_of("version") != "1") return false;
  const tree::JsonMember* totals = tail->find("totals");
  const auto day = base::parse_iso_date(head->text_of("date"));
  const auto part = read_shard(head->text_of("shard"));
  if (totals == nullptr || !day || !part) return false;
  if (!read_number(totals->value.text_of("facilities"), facilities)) return false;
  engine = head->text_of("engine");
  group_id = head->text_of("group");
  group_name = head->text_of("group_name");
  date = *day;
  shard = *part;
  interrupted = tail->text_of("interrupted") == "true";
  const tree::JsonMember* found = tail->find("diagnostics");
  diagnostics = found == nullptr ? tree::json_array() : found->value;
  rest_ = all.substr(first, end - first);
  return true;
}

std::optional<FacilityResult> ReportReader::next() {
  if (rest_.empty()) return std::nullopt;
  const auto begin = rest_.find(kEntryBegin), end = rest_.find(kEntryEnd);
  std::optional<tree::JsonValue> entry;
  if (begin != rest_.npos && end != rest_.npos && begin < end) {
    entry = object_of(std::string(rest_.substr(begin, end + kEntryEnd.size() - begin)));
  }
  if (!entry) {
    is_sound_ = false;
    rest_ = {};
    return std::nullopt;
  }
  rest_.remove_prefix(end + kEntryEnd.size());
  ++read_;
  FacilityResult out;
  out.answers_file = entry->text_of("file");
  out.facility_id = entry->text_of("facility");
  out.facility_name = entry->text_of("facility_name");
  const std::string status = entry->text_of("status");
  out.rendered = status == "done";
  out.unchanged = status == "unchanged";
  out.attempted = status != "not_attempted";
  if (const auto* documents = entry->find("documents")) out.documents = documents_from(documents->value, owners_);
  if (const auto* owners = entry->find(owners_.all)) out.owners = owners_from(owners->value);
  if (const auto* found = entry->find("diagnostics")) out.found_before = {found->value, found->value};
  return out;
}

}  // namespace chohyo::batch
