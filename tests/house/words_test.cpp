// Words of a subject are data: what forms are made once for each of is called as templates/records.xml says, and the
// engine's own texts do without that word.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "base/ascii.hpp"
#include "form/base_records.hpp"
#include "house/pages.hpp"

namespace chohyo::house {
namespace {

namespace fs = std::filesystem;

/// Files of engine/ that say the word, each with the reason.
const std::map<std::string, std::string> kExceptions = {
    {"cli/chohyo.1", "describes the program as it comes"},
    {"cli/chohyo.bash", "options stand before a templates folder is read"},
};

TEST(Words, OfASubjectStandInDataAlone) {
  const form::RecordList& owners = form::usual_base_records()->owners();
  const fs::path engine = fs::path(CHOHYO_SOURCE_DIR) / "engine";
  std::set<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(engine)) {
    if (!entry.is_regular_file()) continue;
    std::string text = text_of(entry.path());
    for (char& c : text) c = base::lower_case(c);
    if (text.find(owners.id) == text.npos && text.find(owners.label) == text.npos) continue;
    found.insert(fs::relative(entry.path(), engine).generic_string());
  }
  for (const std::string& file : found) EXPECT_TRUE(kExceptions.contains(file)) << file << " says " << owners.id;
  for (const auto& [file, reason] : kExceptions)
    EXPECT_TRUE(found.contains(file)) << file << " does without: " << reason;
}

}  // namespace
}  // namespace chohyo::house
