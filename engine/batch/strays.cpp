#include "batch/strays.hpp"

#include <algorithm>
#include <string_view>

#include "answers/file_name.hpp"
#include "base/folder.hpp"
#include "library/library.hpp"

namespace chohyo::batch {
namespace {

/// Whether documents of `form` are named so: "<form>-<edition>.pdf", with an owner "<form>-<edition>.<owner>.pdf".
bool is_named_after(std::string_view stem, const form::Form& form) {
  const std::string name = form.name();
  if (!stem.starts_with(name)) return false;
  const std::string_view owner = stem.substr(name.size());
  if (owner.empty()) return true;
  return owner.front() == '.' && answers::file_name_fault(owner.substr(1)) == answers::FileNameFault::none;
}

class Survey {
 public:
  Survey(const RenderOptions& options, const library::Library& library, const std::vector<std::string>& recorded)
      : options_(options), library_(library), recorded_(recorded) {}

  bool is_ours(const std::string& file) const {
    const auto dot = file.rfind('.');
    if (dot == std::string::npos || !is_wanted_format(file.substr(dot + 1))) return false;
    const std::string_view stem = std::string_view(file).substr(0, dot);
    const bool named = std::any_of(library_.forms().begin(), library_.forms().end(), [&](const form::FormPtr& form) {
      return is_named_after(stem, *form) && is_wanted_form(form->id);
    });
    if (named) return true;
    if (std::find(recorded_.begin(), recorded_.end(), file) == recorded_.end()) return false;
    return options_.forms.empty() || std::any_of(options_.forms.begin(), options_.forms.end(),
                                                 [&](const std::string& id) { return stem.starts_with(id + "-"); });
  }

 private:
  bool is_wanted_format(std::string_view end) const {
    return std::any_of(options_.formats.begin(), options_.formats.end(),
                       [&](Format format) { return extension(format) == end; });
  }
  bool is_wanted_form(const std::string& id) const {
    return options_.forms.empty() ||
           std::find(options_.forms.begin(), options_.forms.end(), id) != options_.forms.end();
  }

  const RenderOptions& options_;
  const library::Library& library_;
  const std::vector<std::string>& recorded_;
};

}  // namespace

std::vector<std::string> find_strays(const OutputFolder& out, const std::string& facility,
                                     const std::vector<std::string>& made, const RenderOptions& options,
                                     const library::Library& library) {
  const std::vector<std::string> recorded = out.record().names(facility);
  const Survey survey(options, library, recorded);
  std::vector<std::string> found;
  base::list_folder(out.folder_of(facility), found);
  std::erase_if(found, [&](const std::string& name) {
    return std::find(made.begin(), made.end(), name) != made.end() || !survey.is_ours(name);
  });
  return found;
}

}  // namespace chohyo::batch
