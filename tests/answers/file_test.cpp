#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "answers/codes.hpp"
#include "answers/reading.hpp"
#include "tree/codes.hpp"
#include "tree/xml.hpp"

namespace chohyo::answers {
namespace {

namespace fs = std::filesystem;
using answers_test::json_with;
using answers_test::xml_with;

class Files : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "chohyo-answers-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path write(const std::string& name, std::string_view text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return folder_ / name;
  }
  /// The single diagnostic of a file that cannot be read.
  static diag::Diagnostic problem(const fs::path& path) {
    const auto result = read_file(path);
    EXPECT_FALSE(result.value);
    EXPECT_EQ(result.diagnostics.size(), 1u);
    return result.diagnostics.empty() ? diag::Diagnostic{} : result.diagnostics[0];
  }

  fs::path folder_;
};

TEST_F(Files, ExtensionTellsTheNotation) {
  for (const char* name : {"a.xml", "a.XML", "a.b.Xml"})
    EXPECT_TRUE(read_file(write(name, xml_with(""))).value) << name;
  for (const char* name : {"a.json", "a.JSON"}) EXPECT_TRUE(read_file(write(name, json_with(""))).value) << name;
  EXPECT_FALSE(read_file(write("b.json", xml_with(""))).value);
  EXPECT_EQ(problem(write("a.txt", xml_with(""))).code, &kUnknownExtension);
  EXPECT_EQ(problem(write("xml", xml_with(""))).code, &kUnknownExtension);
}

TEST_F(Files, OfOtherKindsSayWhatCanBeDone) {
  const auto advice = [&](const std::string& name, std::string_view text) {
    const diag::Diagnostic one = problem(write(name, text));
    EXPECT_EQ(one.code, &kUnknownExtension) << name;
    return diag::hint(one, diag::Language::en);
  };
  using testing::HasSubstr;
  EXPECT_THAT(advice("a.xlsx", "PK\x03\x04…"), HasSubstr("spreadsheets"));
  EXPECT_THAT(advice("a.xlsx", ""), HasSubstr("spreadsheets"));
  EXPECT_THAT(advice("a.csv", "1-1,yes\n"), HasSubstr("tables (CSV)"));
  EXPECT_THAT(advice("a.pdf", "%PDF-1.7"), HasSubstr("a PDF is a finished document"));
  EXPECT_THAT(advice("a", "%PDF-1.7"), HasSubstr("a PDF is a finished document"));
  EXPECT_THAT(advice("a", "\n<answers/>"), HasSubstr("end with .xml"));
  EXPECT_THAT(advice("a.txt", "\uFEFF {}"), HasSubstr("end with .json"));
  EXPECT_THAT(advice("a.csv", "<answers/>"), HasSubstr("end with .xml"));
  EXPECT_THAT(advice("a", "はい"), HasSubstr("chohyo new makes an answers file"));
}

TEST_F(Files, KeepTheNameTheyWereGiven) {
  const fs::path path = write("a.xml", "<answers");
  const auto result = read_file(path);
  ASSERT_EQ(result.sources.size(), 1u);
  EXPECT_EQ(result.sources[0]->name(), path.string());
  EXPECT_EQ(result.diagnostics[0].span.source, result.sources[0].get());
}

TEST_F(Files, ThatAreNoPlainFilesSayWhatTheyAre) {
  const fs::path pipe = folder_ / "pipe.xml";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  fs::create_symlink("/dev/null", folder_ / "device.json");
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string name = (folder_ / "socket.xml").string();
  ASSERT_LT(name.size(), sizeof address.sun_path);
  name.copy(address.sun_path, name.size());
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  ASSERT_EQ(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  ::close(socket);
  const std::pair<const char*, const char*> kinds[] = {
      {"pipe.xml", "a pipe"}, {"device.json", "a device"}, {"socket.xml", "a socket"}};
  for (const auto& [file, kind] : kinds) {
    const diag::Diagnostic found = problem(folder_ / file);
    EXPECT_EQ(found.code, &kNotAPlainFile) << file;
    EXPECT_NE(diag::message(found, diag::Language::en).find(kind), std::string::npos) << file;
  }
}

TEST_F(Files, ThatAreMissingAreTheCallersError) {
  const diag::Diagnostic missing = problem(folder_ / "none.xml");
  EXPECT_EQ(missing.code, &kFileNotFound);
  EXPECT_EQ(missing.severity, diag::Severity::error);
  EXPECT_EQ(missing.path, (folder_ / "none.xml").string());
  EXPECT_EQ(problem(write("a.xml", "") / "b.xml").code, &kFileNotFound);
  EXPECT_EQ(problem(folder_).code, &kFileIsFolder);
}

TEST_F(Files, ThatCannotBeReadAreTheSystemsFailure) {
  // Permissions would not stop root; a link to itself stops everybody.
  fs::create_symlink(folder_ / "a.xml", folder_ / "a.xml");
  const diag::Diagnostic found = problem(folder_ / "a.xml");
  EXPECT_EQ(found.code, &kFileUnreadable);
  EXPECT_EQ(found.severity, diag::Severity::failure);
}

TEST_F(Files, ThatAreTooLargeAreNotRead) {
  fs::resize_file(write("a.xml", ""), tree::kMaxBytes + 1);  // a sparse file
  EXPECT_EQ(problem(folder_ / "a.xml").code, &tree::kTooLarge);
}

}  // namespace
}  // namespace chohyo::answers
