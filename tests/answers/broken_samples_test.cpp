// Each file of samples/broken and the messages printed beside it. With CHOHYO_UPDATE_EXPECTED=1 the expected texts are
// written anew: look at the difference before keeping it. Files named check-* belong to the tests of `check`.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "answers/reading.hpp"
#include "diag/printer.hpp"
#include "support/arguments.hpp"

namespace chohyo::answers {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(CHOHYO_SOURCE_DIR) / "samples" / "broken";

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> sample_names() {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(kFolder)) {
    const std::string name = entry.path().filename().string();
    const bool is_answers = name.ends_with(".xml") || name.ends_with(".json");
    if (is_answers && !name.starts_with("check-")) out.push_back(name);
  }
  std::sort(out.begin(), out.end());
  return out;
}

class BrokenSample : public testing::TestWithParam<std::string> {};

TEST_P(BrokenSample, PrintsTheExpectedMessages) {
  const std::string& name = GetParam();
  const auto kept = std::make_shared<const diag::Source>("samples/broken/" + name, contents(kFolder / name));
  const auto result = name.ends_with(".xml") ? read_xml(kept, &answers_test::kKnownFields)
                                              : read_json(kept, &answers_test::kKnownFields);
  EXPECT_FALSE(result.value) << "this sample is not broken";
  EXPECT_TRUE(tree_test::spans_are_sound(result.diagnostics));
  support::expect_fitting_arguments(result.diagnostics);
  for (const diag::Language language : {diag::Language::ja, diag::Language::en}) {
    std::string printed;
    for (const diag::Diagnostic& diagnostic : result.diagnostics) printed += diag::to_caret_text(diagnostic, language);
    const fs::path expected =
        kFolder / (name + (language == diag::Language::ja ? ".expected.ja.txt" : ".expected.en.txt"));
    if (const char* update = std::getenv("CHOHYO_UPDATE_EXPECTED"); update && std::string_view(update) == "1") {
      std::ofstream(expected, std::ios::binary) << printed;
    }
    EXPECT_EQ(printed, contents(expected)) << expected;
  }
}

INSTANTIATE_TEST_SUITE_P(Samples, BrokenSample, testing::ValuesIn(sample_names()), [](const auto& instance) {
  std::string name = instance.param;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '.' || c == '-'; }, '_');
  return name;
});

TEST(BrokenSamples, AreThereForBothNotations) {
  const auto names = sample_names();
  EXPECT_GE(names.size(), 12u);
  EXPECT_THAT(names, testing::Contains(testing::EndsWith(".xml")));
  EXPECT_THAT(names, testing::Contains(testing::EndsWith(".json")));
}

}  // namespace
}  // namespace chohyo::answers
