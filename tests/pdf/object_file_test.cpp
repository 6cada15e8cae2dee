#include "pdf/object_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/codes.hpp"
#include "support/outside.hpp"

namespace chohyo::pdf {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(ObjectFile, WritesObjectsAsTheyWereDefined) {
  ObjectFile file;
  const ObjectId pages = file.reserve();
  const ObjectId catalogue = file.add("/Type/Catalog/Pages 1 0 R");
  const ObjectId info = file.add("/Title(x)");
  file.define(pages, "/Type/Pages/Kids[]/Count 0");
  const ObjectId stream = file.add_stream("/Filter/FlateDecode", "x\x9C\x03\0\0\0\0\x01");
  EXPECT_EQ(pages, 1u);
  std::string bytes;
  file.write(catalogue, info, "0123456789abcdef", bytes);
  EXPECT_FALSE(file.failure());
  EXPECT_THAT(bytes, StartsWith("%PDF-1.4\n%\xE5\xB8\xB3"));
  EXPECT_THAT(bytes, HasSubstr("1 0 obj\n<<\n/Type/Pages/Kids[]/Count 0>>\nendobj\n"));
  EXPECT_THAT(bytes, HasSubstr(std::to_string(stream) + " 0 obj\n<<\n/Length"));
  EXPECT_THAT(bytes, HasSubstr("/Filter/FlateDecode>>\nstream\r\nx\x9C"));
  EXPECT_THAT(bytes, HasSubstr("<30313233343536373839616263646566> <30313233343536373839616263646566>"));
  test::run_on(bytes, {"qpdf", "--check", "{}"});
}

TEST(ObjectFile, KeepsLongStreamsByteForByte) {
  std::string bytes(100000, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * i >> 3);
  ObjectFile file;
  const ObjectId object = file.add_stream("", bytes);
  std::string out;
  file.write(object, object, "", out);
  EXPECT_THAT(out, HasSubstr(bytes));
}

TEST(ObjectFile, AnErrorSticksAndNothingIsWritten) {
  ObjectFile file;
  const ObjectId object = file.add("/A 1");
  file.define(object, "/A 2");
  ASSERT_TRUE(file.failure());
  EXPECT_EQ(file.failure()->code, &kLibraryFailed);
  EXPECT_THAT(diag::message(*file.failure(), diag::Language::en), HasSubstr("0x1033")) << "HPDF_INVALID_OBJECT";
  const ObjectId later = file.add_stream("", "x");
  std::string out;
  file.write(object, later, "", out);
  EXPECT_TRUE(out.empty());
}

TEST(ObjectFile, RefusesNumbersThatWereNeverGiven) {
  ObjectFile file;
  file.define(12, "/A 1");
  EXPECT_TRUE(file.failure());
}

}  // namespace
}  // namespace chohyo::pdf
