#include "batch/recall.hpp"

#include <algorithm>
#include <utility>

#include "base/digest.hpp"
#include "base/file.hpp"
#include "tree/xml.hpp"

namespace chohyo::batch {
namespace {

bool is_in_place(const std::filesystem::path& folder, const DocumentEntry& document) {
  std::string bytes;
  return !base::read_file(folder / document.name, document.bytes, bytes) && bytes.size() == document.bytes &&
         base::to_hex(base::sha256(bytes)) == document.sha256;
}

}  // namespace

std::optional<Recalled> recall(const Journal& journal, const OutputFolder& out, const std::filesystem::path& file,
                               const answers::ListNames& names) {
  std::string bytes;
  if (base::read_file(file, tree::kMaxBytes, bytes)) return std::nullopt;
  const auto known = journal.find(journal.identity(bytes));
  if (!known) return std::nullopt;
  auto account = read_account(known->account, file.string(), names);
  if (!account) return std::nullopt;
  const auto folder = out.folder_of(std::string(known->facility));
  const bool all = std::all_of(account->documents.begin(), account->documents.end(),
                               [&](const DocumentEntry& document) { return is_in_place(folder, document); });
  if (!all) return std::nullopt;
  return Recalled{std::string(known->facility), std::move(*account)};
}

std::vector<OwnerName> owners_of(const answers::Answers& answers) {
  std::vector<OwnerName> out;
  for (const auto& owner : answers.owners) {
    out.push_back({std::string(owner.text("id")), std::string(owner.text("name"))});
  }
  return out;
}

}  // namespace chohyo::batch
