#include "batch/print_run.hpp"

#include <algorithm>
#include <utility>

#include "base/folder.hpp"
#include "batch/print_binding.hpp"

namespace chohyo::batch {

void remove_volumes(const std::filesystem::path& out) {
  std::vector<std::string> names;
  if (base::list_folder(out, names)) return;
  for (const std::string& name : names) {
    std::error_code ignored;
    if (is_volume_name(name)) std::filesystem::remove(out / name, ignored);
  }
}

PrintRun::PrintRun(const Stock& stock, PrintForms forms, std::filesystem::path out, const PrintOptions& options,
                   std::string group_id, std::string group_name)
    : stock_(stock),
      forms_(std::move(forms)),
      out_(std::move(out)),
      options_(options),
      group_{group_id.empty() ? "group" : std::move(group_id), {}, {}} {
  group_.name = group_name.empty() ? group_.id : std::move(group_name);
}

void PrintRun::add(const FacilityResult& result, const std::filesystem::path& folder) {
  PrintedFacility member;
  member.id = result.facility_id;
  member.name = result.facility_name;
  if (member.name.empty()) member.name = member.id.empty() ? result.answers_file.string() : member.id;
  const bool in_place = result.rendered || result.unchanged;
  for (const DocumentEntry& document : result.documents) {
    if (!in_place || document.pages == 0) continue;
    if (options_.shared != SharedForms::each && forms_.shared.contains(document.form)) {
      if (options_.shared == SharedForms::once) member.shared.insert(document.form);
      continue;
    }
    PrintedDocument paper;
    paper.file = folder / document.name;
    paper.form = document.form;
    const form::FormPtr form = stock_.library().find(document.form, document.edition);
    paper.title = form ? form->short_title : document.form;
    const auto owner = std::find_if(result.owners.begin(), result.owners.end(),
                                    [&](const OwnerName& one) { return one.id == document.owner; });
    if (owner != result.owners.end()) paper.owner = owner->name;
    paper.sha256 = document.sha256;
    paper.pages = document.pages;
    member.papers.push_back(std::move(paper));
  }
  member.state = !result.attempted       ? "not-attempted"
                 : !in_place             ? "refused"
                 : member.papers.empty() ? "empty"
                                         : "printed";
  group_.members.push_back(std::move(member));
}

diag::Result<std::vector<PrintedVolume>> PrintRun::finish() {
  return bind_volumes(stock_, forms_, options_, out_, group_);
}

}  // namespace chohyo::batch
