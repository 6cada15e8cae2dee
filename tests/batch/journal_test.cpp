#include "batch/journal.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <system_error>
#include <vector>

#include "batch/facilities.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::batch {
namespace {

/// A journal of three facilities, their identities, and its text.
class Journals : public testing::Test {
 protected:
  Journals() {
    Journal journal(file_);
    begin(journal, false);
    for (const std::string id : {"a", "b", "c"}) {
      identities_[id] = journal.identity(id);
      journal.add(identities_[id], id, "{\"of\": \"" + id + "\"}");
    }
    if (const auto error = journal.sync()) throw std::system_error(error);
    base::read_file(file_, std::size_t{1} << 20U, whole_);
  }

  static void begin(Journal& journal, bool resumes) {
    if (const auto error = journal.begin(resumes, "surroundings", december(), "1.0")) throw std::system_error(error);
  }

  /// The facilities that a run over this text goes on with.
  std::string known(const std::string& text) const {
    std::ofstream(file_, std::ios::binary) << text;
    const Journal journal(file_);
    std::string out;
    for (const auto& [id, identity] : identities_) {
      const auto found = journal.find(identity);
      if (!found) continue;
      EXPECT_EQ(found->facility, id);
      EXPECT_EQ(found->account, "{\"of\": \"" + id + "\"}");
      out += id;
    }
    return out;
  }

  support::TemporaryFolder folder_;
  const std::filesystem::path file_ = folder_ / "journal";
  std::string whole_;
  std::map<std::string, std::string> identities_;  ///< by facility
};

TEST_F(Journals, HoldWhatWasAdded) {
  EXPECT_EQ(known(whole_), "abc");
  Journal journal(file_);
  EXPECT_EQ(journal.last_output(), december());
  EXPECT_EQ(journal.damaged(), 0u);
  begin(journal, true);
  EXPECT_FALSE(journal.find(journal.identity("d")));
}

TEST_F(Journals, OtherSurroundingsAreOtherIdentities) {
  Journal journal(file_);
  ASSERT_FALSE(journal.begin(true, "other", december(), "1.0"));
  EXPECT_FALSE(journal.find(journal.identity("a")));
}

TEST_F(Journals, BeginAnewUnlessARunGoesOn) {
  Journal journal(file_);
  begin(journal, false);
  EXPECT_FALSE(journal.find(journal.identity("a")));
  EXPECT_EQ(known([&] {
              std::string text;
              base::read_file(file_, std::size_t{1} << 20U, text);
              return text;
            }()),
            "");
}

TEST_F(Journals, CountUpToWhereTheyAreCut) {
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; (at = whole_.find('\n', at)) != std::string::npos;) ends.push_back(++at);
  ASSERT_EQ(ends.size(), 4u);
  for (std::size_t size = 0; size <= whole_.size(); ++size) {
    std::string expected;  // a line counts without its line feed too: its checksum tells that it is whole
    for (std::size_t line = 1; line < 4; ++line) {
      if (size + 1 >= ends[line]) expected += static_cast<char>('a' + static_cast<char>(line) - 1);
    }
    EXPECT_EQ(known(whole_.substr(0, size)), expected) << size;
    if (size % 16 != 0) continue;  // what waits for the disk is tried now and then
    // What is added behind the cut begins a line of its own.
    Journal journal(file_);
    EXPECT_EQ(journal.last_output().has_value(), size + 1 >= ends[0]) << size;
    begin(journal, true);
    journal.add(journal.identity("d"), "d", "{}");
    ASSERT_FALSE(journal.sync());
    Journal again(file_);
    begin(again, true);
    EXPECT_TRUE(again.find(again.identity("d"))) << size;
  }
}

TEST_F(Journals, LoseOnlyTheLineInWhichAByteIsAltered) {
  for (std::size_t at = 0; at < whole_.size(); ++at) {
    for (const char flip : {'\x01', '\x20', '\x7f'}) {
      std::string text = whole_;
      text[at] = static_cast<char>(text[at] ^ flip);
      const std::string before = whole_.substr(0, at);
      const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
      std::string expected = "abc";
      const bool ends_a_line = whole_[at] == '\n';
      if (line > 0) std::erase(expected, static_cast<char>('a' + static_cast<char>(line) - 1));
      // A line end that is gone makes one line of two.
      if (ends_a_line) std::erase(expected, static_cast<char>('a' + static_cast<char>(line)));
      EXPECT_EQ(known(text), expected) << at;
    }
  }
}

TEST_F(Journals, ThatAreNoJournalsAreEmptyOnes) {
  for (const std::string& text :
       {std::string(), std::string("\n\n\n"), std::string(5000, '\t'), std::string(300, '\0')}) {
    EXPECT_EQ(known(text), "");
  }
  std::filesystem::remove(file_);
  std::filesystem::create_directory(file_);
  Journal journal(file_);
  EXPECT_TRUE(journal.begin(true, "surroundings", december(), "1.0")) << "a folder cannot be written";
}

TEST(Surroundings, AreOtherOnesForEveryOption) {
  const RenderOptions plain{{}, {Format::pdf, Format::xlsx}, december(), false, {}};
  std::set<std::string> seen = {surroundings_digest(stock(), plain, "1.0"), surroundings_digest(stock(), plain, "1.1")};
  const auto add = [&](auto change) {
    RenderOptions other = plain;
    change(other);
    EXPECT_TRUE(seen.insert(surroundings_digest(stock(), other, "1.0")).second);
  };
  add([](RenderOptions& other) { other.forms = {"checklist"}; });
  add([](RenderOptions& other) { other.formats = {Format::pdf}; });
  add([](RenderOptions& other) { other.draft = true; });
  add([](RenderOptions& other) { other.now.seconds += 1; });
  add([](RenderOptions& other) { other.switches.on = {"facility-line"}; });
  add([](RenderOptions& other) { other.switches.off = {"facility-line"}; });
  EXPECT_EQ(surroundings_digest(stock(), plain, "1.0"), surroundings_digest(stock(), plain, "1.0"));
}

}  // namespace
}  // namespace chohyo::batch
