// samples/broken/check-*: readable answers files whose content cannot be right, and what a person is told about them.
// CHOHYO_UPDATE_GOLDEN=1 writes the expected texts anew.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>

#include "base/file.hpp"
#include "check/small_form.hpp"
#include "library/library.hpp"
#include "support/arguments.hpp"
#include "support/golden.hpp"

namespace chohyo::check {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = CHOHYO_SOURCE_DIR;
/// Behind the target dates of the samples that are overdue, before all others.
constexpr base::Date kSampleDay{std::chrono::year{2025}, std::chrono::month{1}, std::chrono::day{15}};

std::vector<std::string> sample_names() {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(kRoot / "samples" / "broken")) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("check-") && (name.ends_with(".xml") || name.ends_with(".json"))) out.push_back(name);
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string sample_text(const std::string& name) {
  std::string text;
  EXPECT_FALSE(base::read_file(kRoot / "samples" / "broken" / name, 1u << 20, text));
  return text;
}

const library::Library& library() {
  static const auto loaded = library::Library::load(kRoot / "templates");
  return loaded.value.value();
}

/// All findings of a sample, as `chohyo check samples/broken/<name>` puts them together.
diag::Diagnostics findings(const std::string& name, std::vector<diag::SourcePtr>& sources) {
  const auto source = std::make_shared<const diag::Source>("samples/broken/" + name, sample_text(name));
  sources.push_back(source);
  auto read = name.ends_with(".json") ? answers::read_json(source) : answers::read_xml(source);
  EXPECT_TRUE(read.value) << name << ": these samples are well-formed answers files";
  if (!read.value) return read.diagnostics;
  diag::Diagnostics out = check_file(library().forms(), *read.value);
  for (const answers::Record& record : read.value->forms) {
    const auto form = library().find(record.name, record.text("edition"));
    const bool vendor_known =
        std::any_of(read.value->owners.begin(), read.value->owners.end(),
                    [&](const answers::Record& vendor) { return vendor.text("id") == record.text("vendor"); });
    if (!form || !form->asks() || (form->per == form::Per::owner && !vendor_known)) continue;  // check_file says so
    Subject subject;
    subject.owner = record.text("vendor");
    diag::append(out, check_answers(form, *read.value, kSampleDay, subject).diagnostics);
  }
  return out;
}

class BrokenSample : public testing::TestWithParam<std::string> {};

TEST_P(BrokenSample, IsExplained) {
  const std::string& name = GetParam();
  std::vector<diag::SourcePtr> sources;
  const diag::Diagnostics found = findings(name, sources);
  EXPECT_FALSE(found.empty());
  support::expect_fitting_arguments(found);
  for (const auto& [language, letters] : {std::pair{diag::Language::ja, "ja"}, {diag::Language::en, "en"}}) {
    std::string text;
    for (const auto& d : found) text += (text.empty() ? "" : "\n") + diag::to_caret_text(d, language);
    support::expect_golden("samples/broken/" + name + ".expected." + letters + ".txt", text);
  }
}

TEST_P(BrokenSample, SaysThatItIsFiction) {
  const std::string text = sample_text(GetParam());
  EXPECT_THAT(text, testing::HasSubstr("架空"));
}

INSTANTIATE_TEST_SUITE_P(Each, BrokenSample, testing::ValuesIn(sample_names()), [](const auto& given) {
  std::string name = given.param;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
});

TEST(BrokenSamples, AreAtLeastADozen) { EXPECT_GE(sample_names().size(), 12u); }

}  // namespace
}  // namespace chohyo::check
