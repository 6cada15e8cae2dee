// fonts.xml: what is in it, and what is refused.
#include "font/catalogue.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "font/catalogue_maker.hpp"
#include "font/codes.hpp"
#include "support/arguments.hpp"

namespace chohyo::font {
namespace {

using support::TemporaryFolder;
using testing::HasSubstr;

const std::string kDigest(64, '0');

/// The messages about `xml`, one a line, each with its place.
std::string problems(std::string_view xml) {
  const TemporaryFolder folder;
  const auto result = test::load(folder, xml);
  EXPECT_FALSE(result);
  support::expect_fitting_arguments(result.diagnostics);
  std::string all;
  for (const diag::Diagnostic& problem : result.diagnostics) {
    if (problem.span) {
      const auto place = problem.span.source->position(problem.span.begin);
      all += std::to_string(place.line) + ":" + std::to_string(place.column) + " ";
    }
    all += std::string(problem.code->id) + " " + diag::message(problem, diag::Language::en) + "\n";
    EXPECT_FALSE(diag::message(problem, diag::Language::ja).empty());
  }
  return all;
}

TEST(Catalogue, OfTheProjectNamesTheFallbackChains) {
  const auto result = read_catalogue(std::filesystem::path(test::kFontsFolder) / "fonts.xml");
  ASSERT_TRUE(result);
  const Catalogue& catalogue = *result.value;
  const auto families = [&](const std::vector<FaceId>& chain) {
    std::vector<std::string> names;
    for (const FaceId face : chain) names.push_back(catalogue.faces[face].family);
    return names;
  };
  const std::vector<std::string> expected{"BIZ UDGothic", "IPAex Gothic", "IPAmj Mincho", "DejaVu Sans"};
  EXPECT_EQ(families(catalogue.regular), expected);
  EXPECT_EQ(families(catalogue.bold), expected);
  EXPECT_NE(catalogue.regular[0], catalogue.bold[0]) << "bold has a face of its own";
}

TEST(Catalogue, OfTheProjectHasTheChecksumsOfTheInstalledFiles) {
  const auto result = read_catalogue(std::filesystem::path(test::kFontsFolder) / "fonts.xml");
  ASSERT_TRUE(result);
  for (const CatalogueFace& face : result.value->faces) {
    EXPECT_EQ(base::to_hex(base::sha256(test::bytes_of(face.file))), face.sha256) << face.file;
  }
}

TEST(Catalogue, RelativeFilesCountFromItsFolder) {
  const TemporaryFolder folder;
  test::write_bytes(folder / "fonts.xml", test::catalogue(test::face("a", "sub/a.ttf", kDigest), {"a"}));
  const auto result = read_catalogue(folder / "fonts.xml");
  ASSERT_TRUE(result);
  EXPECT_EQ(result.value->faces[0].file, folder / "sub/a.ttf");
}

TEST(Catalogue, ThatIsNotThereIsAFailure) {
  const TemporaryFolder folder;
  const auto result = FontSet::load(folder.path());
  EXPECT_FALSE(result);
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].code, &kCatalogueUnreadable);
  EXPECT_EQ(result.diagnostics[0].severity, diag::Severity::failure);
  EXPECT_THAT(diag::message(result.diagnostics[0], diag::Language::en), HasSubstr("fonts.xml"));
}

TEST(Catalogue, MalformedXmlIsReportedWithItsPlace) {
  EXPECT_THAT(problems("<fonts version=\"1\">\n<family"), HasSubstr("2:"));
}

TEST(Catalogue, AnotherRootIsRefused) {
  EXPECT_EQ(problems("<form/>"), "1:2 T102 the font catalogue is not valid: the root element is fonts\n");
}

TEST(Catalogue, AnotherVersionIsRefused) { EXPECT_THAT(problems("<fonts version=\"2\"/>"), HasSubstr("version is 1")); }

TEST(Catalogue, BothChainsMustBeThere) {
  const std::string all = problems("<fonts version=\"1\"/>");
  EXPECT_THAT(all, HasSubstr("there is no chain style=\"regular\""));
  EXPECT_THAT(all, HasSubstr("there is no chain style=\"bold\""));
}

TEST(Catalogue, AllProblemsAreReportedAtOnce) {
  const std::string all =
      problems(test::catalogue("<face id=\"a\" file=\"a.ttf\" sha256=\"12\"/><face id=\"a\" file=\"b.ttf\" sha256=\"" +
                                   kDigest + "\" size=\"3\"/><face file=\"c.ttf\" sha256=\"" + kDigest + "\"/><font/>",
                               {"a", "b"}));
  EXPECT_THAT(all, HasSubstr("sha256 is 64 lower-case hexadecimal digits"));
  EXPECT_THAT(all, HasSubstr("there are two faces a"));
  EXPECT_THAT(all, HasSubstr("there is no attribute size here"));
  EXPECT_THAT(all, HasSubstr("the attribute id is missing"));
  EXPECT_THAT(all, HasSubstr("there is no element font here"));
  EXPECT_THAT(all, HasSubstr("there is no face b"));
}

TEST(Catalogue, ChainsAreStrict) {
  const std::string face = test::face("a", "a.ttf", kDigest);
  const std::string family =
      "<family id=\"f\" name=\"F\" package=\"p\" licence=\"l\">" + face + "</family><chain style=\"regular\">";
  EXPECT_THAT(problems("<fonts version=\"1\">" + family + "<use face=\"a\"/></chain><chain style=\"regular\">" +
                       "<use face=\"a\"/></chain><chain style=\"italic\"/></fonts>"),
              testing::AllOf(HasSubstr("there are two chains of this style"),
                             HasSubstr("style is regular, bold or mincho")));
  EXPECT_THAT(problems("<fonts version=\"1\">" + family + "<face/></chain><style/></fonts>"),
              testing::AllOf(HasSubstr("there is no element face here"), HasSubstr("there is no element style here")));
}

TEST(Codes, HaveBothLanguagesAndAHint) {
  std::set<std::string_view> ids;
  for (const diag::Code* code : kCodes) {
    EXPECT_TRUE(ids.insert(code->id).second) << code->id;
    for (const std::string_view text : {code->message.ja, code->message.en, code->hint.ja, code->hint.en}) {
      EXPECT_FALSE(text.empty()) << code->id;
    }
  }
}

}  // namespace
}  // namespace chohyo::font
