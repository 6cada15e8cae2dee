#include "batch/account.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <utility>

#include "base/digest.hpp"
#include "batch/findings_json.hpp"
#include "diag/capped.hpp"
#include "diag/printer.hpp"

namespace chohyo::batch {
namespace {


/// write_json breaks lines between values only: texts hold no line feed of their own.
std::string in_one_line(const tree::JsonValue& value) {
  std::string out;
  bool indenting = false;
  for (const char c : tree::write_json(value)) {
    if (c == '\n') {
      indenting = true;
    } else if (!indenting || c != ' ') {
      indenting = false;
      out += c;
    }
  }
  return out;
}

std::size_t number_of(const tree::JsonValue& object, std::string_view key) {
  const tree::JsonMember* found = object.find(key);
  std::size_t value = 0;
  if (found == nullptr) return value;
  const std::string& text = found->value.text;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// The answers file may be named otherwise today.
void rename(tree::JsonValue& findings, const std::string& before, const std::string& file) {
  for (auto& finding : findings.elements) {
    for (auto& member : finding.members) {
      const bool is_name = member.key == "file" || member.key == "path";
      if (is_name && member.value.text == before) member.value.text = json_text(file).text;
    }
  }
}

tree::JsonValue array_of(const tree::JsonValue& object, std::string_view key) {
  const tree::JsonMember* found = object.find(key);
  return found != nullptr && found->value.kind == tree::JsonKind::array ? found->value : tree::json_array();
}

}  // namespace

DocumentEntry document_entry(const Product& product) {
  DocumentEntry out;
  out.name = product.name;
  out.form = product.form->id;
  out.edition = product.form->edition;
  out.owner = product.owner;
  out.format = extension(product.format);
  out.pack = product.form->digest;
  out.sha256 = base::to_hex(base::sha256(product.bytes));
  out.bytes = product.bytes.size();
  out.pages = product.pages;
  out.milliseconds = static_cast<std::size_t>(std::lround(product.milliseconds));
  return out;
}

std::optional<diag::Severity> Findings::worst() const {
  constexpr std::array kAll = {diag::Severity::note, diag::Severity::warning, diag::Severity::missing,
                               diag::Severity::error, diag::Severity::failure};
  std::optional<diag::Severity> out;
  for (const auto& finding : ja.elements) {
    const std::string word = finding.text_of("severity");
    for (const auto severity : kAll) {
      if (word == diag::keyword(severity)) out = std::max(out.value_or(severity), severity);
    }
  }
  return out;
}

Findings findings_of(const diag::Diagnostics& diagnostics) {
  const auto shown = diag::capped(diagnostics);
  return {findings_json(shown, diag::Language::ja), findings_json(shown, diag::Language::en)};
}

tree::JsonValue document_json(const DocumentEntry& document, const std::string& folder,
                              const answers::ListNames& names) {
  auto out = tree::json_object();
  tree::add_member(out, "form", tree::json_string(document.form));
  tree::add_member(out, "edition", tree::json_string(document.edition));
  if (!document.owner.empty()) tree::add_member(out, names.id, tree::json_string(document.owner));
  tree::add_member(out, "format", tree::json_string(document.format));
  tree::add_member(out, "path", json_text(folder.empty() ? document.name : folder + "/" + document.name));
  tree::add_member(out, "sha256", tree::json_string(document.sha256));
  tree::add_member(out, "bytes", tree::json_count(document.bytes));
  if (document.pages != 0) tree::add_member(out, "pages", tree::json_count(document.pages));
  tree::add_member(out, "pack", tree::json_string(document.pack));
  if (document.milliseconds) tree::add_member(out, "milliseconds", tree::json_count(*document.milliseconds));
  return out;
}

tree::JsonValue owners_json(const std::vector<OwnerName>& owners) {
  auto out = tree::json_array();
  for (const auto& owner : owners) {
    auto entry = tree::json_object();
    tree::add_member(entry, "id", tree::json_string(owner.id));
    if (!owner.name.empty()) tree::add_member(entry, "name", tree::json_string(owner.name));
    out.elements.push_back(std::move(entry));
  }
  return out;
}

std::vector<DocumentEntry> documents_from(const tree::JsonValue& array, const answers::ListNames& names) {
  std::vector<DocumentEntry> out;
  for (const auto& entry : array.elements) {
    DocumentEntry document;
    document.name = entry.text_of("path");
    document.form = entry.text_of("form");
    document.edition = entry.text_of("edition");
    document.owner = entry.text_of(names.id);
    document.format = entry.text_of("format");
    document.pack = entry.text_of("pack");
    document.sha256 = entry.text_of("sha256");
    document.bytes = number_of(entry, "bytes");
    document.pages = number_of(entry, "pages");
    if (entry.find("milliseconds") != nullptr) document.milliseconds = number_of(entry, "milliseconds");
    out.push_back(std::move(document));
  }
  return out;
}

std::vector<OwnerName> owners_from(const tree::JsonValue& array) {
  std::vector<OwnerName> out;
  for (const auto& entry : array.elements) out.push_back({entry.text_of("id"), entry.text_of("name")});
  return out;
}

std::string to_line(const Account& account, const answers::ListNames& names) {
  auto object = tree::json_object();
  tree::add_member(object, "facility_name", json_text(account.facility_name));
  tree::add_member(object, "file", json_text(account.file));
  auto documents = tree::json_array();
  for (DocumentEntry document : account.documents) {
    document.milliseconds.reset();
    documents.elements.push_back(document_json(document, {}, names));
  }
  tree::add_member(object, "documents", std::move(documents));
  tree::add_member(object, names.all, owners_json(account.owners));
  tree::add_member(object, "ja", account.findings.ja);
  tree::add_member(object, "en", account.findings.en);
  return in_one_line(object);
}

std::optional<Account> read_account(std::string_view line, const std::string& file, const answers::ListNames& names) {
  const auto source = std::make_shared<const diag::Source>("journal", std::string(line));
  const auto object = tree::parse_json(source);
  if (!object || object.value->kind != tree::JsonKind::object) return std::nullopt;
  Account out;
  out.facility_name = object.value->text_of("facility_name");
  out.file = file;
  out.documents = documents_from(array_of(*object.value, "documents"), names);
  if (out.documents.empty()) return std::nullopt;
  out.owners = owners_from(array_of(*object.value, names.all));
  out.findings = {array_of(*object.value, "ja"), array_of(*object.value, "en")};
  const std::string before = object.value->text_of("file");
  for (auto* findings : {&out.findings.ja, &out.findings.en}) rename(*findings, before, file);
  return out;
}

}  // namespace chohyo::batch
