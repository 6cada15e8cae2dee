#include "batch/group_file.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <map>
#include <memory>
#include <system_error>
#include <utility>

#include "answers/file_name.hpp"
#include "base/file.hpp"
#include "base/folder.hpp"
#include "batch/codes.hpp"
#include "form/element_reader.hpp"
#include "tree/xml.hpp"

namespace chohyo::batch {
namespace {

namespace fs = std::filesystem;

/// base::whole_path of many files, whose folders are looked up once each.
class KnownFiles {
 public:
  std::string operator()(const fs::path& file) {
    const auto [folder, is_new] = folders_.try_emplace(file.parent_path().string());
    if (is_new) folder->second = base::whole_path(file.has_parent_path() ? file.parent_path() : fs::path(".")).string();
    return (fs::path(folder->second) / file.filename()).string();
  }

 private:
  std::map<std::string, std::string> folders_;
};

std::string place_of(const diag::Span& span) {
  const auto at = span.source->position(span.begin);
  return span.source->name() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

class GroupReader {
 public:
  void read_file(const fs::path& file, const diag::Span& named) {
    std::string text;
    if (const auto error = base::read_file(file, tree::kMaxBytes, text)) {
      reader_.note(kGroupUnreadable, named, {{"file", file.string()}, {"reason", error.message()}});
      return;
    }
    const auto source = std::make_shared<const diag::Source>(file.string(), std::move(text));
    result_.sources.push_back(source);
    auto root = tree::recover_xml(source);
    reader_.append(std::move(root.diagnostics));
    if (!root.value) return;
    if (root.value->name != "group") {
      reader_.note(kNotAGroup, root.value->span, {{"element", root.value->name}});
      return;
    }
    open_.push_back(files_(file));
    read_group(*root.value, file.parent_path(), open_.size() == 1);
    open_.pop_back();
  }

  diag::Result<Group> take() {
    if (group_.inputs.empty() && !diag::has_errors(result_.diagnostics)) {
      const diag::Source* first = result_.sources.front().get();
      reader_.note(kEmptyGroup, {first, 0, 0});
    }
    reader_.finish();
    if (!diag::has_errors(result_.diagnostics)) result_.value = std::move(group_);
    return std::move(result_);
  }

 private:
  void read_group(const tree::Element& element, const fs::path& folder, bool is_outermost) {
    reader_.shape(element, {"id", "name"}, {"facility", "facilities", "group"});
    const std::string id = reader_.required(element, "id");
    if (!id.empty() && answers::file_name_fault(id) != answers::FileNameFault::none) {
      reader_.note(kBadGroupId, element.find("id")->span, {{"id", id}});
    }
    if (is_outermost) {
      group_.id = id;
      group_.name = element.value("name");
    }
    for (const tree::Element& child : element.children) {
      if (child.name == "facility") {
        read_facility(child, folder);
      } else if (child.name == "facilities") {
        read_facilities(child, folder);
      } else if (child.name == "group") {
        read_inner(child, folder);
      }
    }
  }

  void read_facility(const tree::Element& element, const fs::path& folder) {
    reader_.shape(element, {"answers"}, {});
    const std::string answers = reader_.required(element, "answers");
    if (answers.empty()) return;
    const diag::Span place = element.find("answers")->span;
    const auto [known, is_new] = named_.emplace(files_(folder / answers), place);
    if (!is_new) {
      reader_.note(kNamedTwice, place, {{"file", answers}, {"place", place_of(known->second)}});
      return;
    }
    group_.inputs.push_back({folder / answers, place});
  }

  void read_facilities(const tree::Element& element, const fs::path& folder) {
    reader_.shape(element, {"glob"}, {});
    const std::string glob = reader_.required(element, "glob");
    if (glob.empty()) return;
    const diag::Span place = element.find("glob")->span;
    const fs::path pattern = folder / glob;
    std::vector<std::string> names;
    const fs::path inside = pattern.has_parent_path() ? pattern.parent_path() : fs::path(".");
    if (const auto error = base::list_folder(inside, names)) {
      reader_.note(kGlobUnreadable, place, {{"folder", inside.string()}, {"reason", error.message()}});
      return;
    }
    bool found = false;
    for (const auto& name : names) {
      const fs::path file = pattern.parent_path() / name;
      std::error_code ignored;
      if (::fnmatch(pattern.filename().c_str(), name.c_str(), FNM_PERIOD) != 0 || fs::is_directory(file, ignored)) {
        continue;
      }
      const std::string known = files_(file);
      if (std::find(open_.begin(), open_.end(), known) != open_.end()) continue;
      found = true;
      if (named_.emplace(known, place).second) group_.inputs.push_back({file, place});
    }
    if (!found) reader_.note(kGlobFindsNothing, place, {{"pattern", glob}});
  }

  void read_inner(const tree::Element& element, const fs::path& folder) {
    reader_.shape(element, {"file"}, {});
    const std::string file = reader_.required(element, "file");
    if (file.empty()) return;
    const diag::Span place = element.find("file")->span;
    const std::string known = files_(folder / file);
    if (std::find(open_.begin(), open_.end(), known) != open_.end()) {
      reader_.note(kGroupInItself, place, {{"file", file}});
    } else if (open_.size() == kMostNestedGroups) {
      reader_.note(kGroupsTooDeep, place, {{"limit", std::to_string(kMostNestedGroups)}});
    } else {
      read_file(folder / file, place);
    }
  }

  diag::Result<Group> result_;
  form::ElementReader reader_{result_.diagnostics};
  Group group_;
  KnownFiles files_;
  std::vector<std::string> open_;            ///< group files being read, the outermost first
  std::map<std::string, diag::Span> named_;  ///< answers files, and where they were named first
};

bool lies_in(const std::string& path, const std::string& folder) {
  return path == folder || path.starts_with(folder.ends_with('/') ? folder : folder + "/");
}

}  // namespace

diag::Result<Group> read_group(const std::string& word) {
  std::error_code ignored;
  if (word.starts_with('@') || fs::is_directory(word, ignored)) {
    auto inputs = expand_inputs(std::vector{word});
    diag::Result<Group> result;
    if (!diag::has_errors(inputs.diagnostics)) result.value = Group{{}, {}, std::move(*inputs.value)};
    result.diagnostics = std::move(inputs.diagnostics);
    result.sources = std::move(inputs.sources);
    return result;
  }
  GroupReader reader;
  reader.read_file(word, {});
  return reader.take();
}

diag::Diagnostics check_apart(const Group& group, const std::string& word, const fs::path& out) {
  const std::string target = base::whole_path(out).string();
  std::error_code ignored;
  if (fs::is_directory(word, ignored) && lies_in(target, base::whole_path(word).string())) {
    return {diag::make(kOutInsideInput, {}, {{"out", out.string()}, {"folder", word}})};
  }
  diag::Diagnostics found;
  KnownFiles files;
  for (const auto& input : group.inputs) {
    if (!lies_in(files(input.file), target)) continue;
    found.push_back(
        diag::make(kAnswersInsideOut, input.listed, {{"file", input.file.string()}, {"out", out.string()}}));
    if (found.size() == form::kMostOfAKind) break;
  }
  return found;
}

}  // namespace chohyo::batch
