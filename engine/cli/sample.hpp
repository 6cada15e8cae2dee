// The sample of a pack: an answers file in the pack's folder that shows what the form looks like when it is filled in.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "batch/renderer.hpp"
#include "batch/stock.hpp"
#include "cli/console.hpp"
#include "form/form.hpp"

namespace chohyo::cli {

inline constexpr auto kSampleFile = "sample.xml";

/// A pack to work on.
struct PackPlace {
  batch::Folders folders;
  form::FormName name;  ///< an empty edition = the newest
};

/// What a word names: a pack's folder (templates/<form>/<edition>), whose templates are then those around it, or a form
/// of the usual templates. What is wrong is on the console already when a status comes back.
std::variant<PackPlace, Status> find_pack(const std::string& word, const Arguments& arguments, Console& console);

/// A rendered sample, or why there is none.
struct Sample {
  Status status = kDone;
  std::filesystem::path folder;  ///< of the pack; empty when there is no such pack
  form::FormPtr form;            ///< null when the pack is broken
  std::vector<batch::Product> products;
  std::vector<std::filesystem::path> sources;  ///< files that the result hangs on, beside those of the folder
};

/// How a sample is made.
struct SampleOptions {
  std::vector<batch::Format> formats;
  std::optional<base::Instant> now;  ///< empty = the first day of the form's fiscal year
  bool overlay = false;
};

/// Loads the packs anew and renders the sample of one, or the blank form when it has none. What is wrong with it is on
/// the console; other packs' defects are not.
Sample render_sample(const PackPlace& place, const SampleOptions& options, Console& console);

}  // namespace chohyo::cli
