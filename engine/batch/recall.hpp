// What the journal knows of a facility, and what it is told.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "answers/answers.hpp"
#include "batch/account.hpp"
#include "batch/journal.hpp"
#include "batch/output_folder.hpp"

namespace chohyo::batch {

struct Recalled {
  std::string facility;
  Account account;
};

/// The facility that the answers file `file` is about, when the journal knows documents of exactly these answers and
/// surroundings and they are in `out` byte for byte. Does not parse the answers.
std::optional<Recalled> recall(const Journal& journal, const OutputFolder& out, const std::filesystem::path& file,
                               const answers::ListNames& names);

/// The owners that the answers list.
std::vector<OwnerName> owners_of(const answers::Answers& answers);

}  // namespace chohyo::batch
