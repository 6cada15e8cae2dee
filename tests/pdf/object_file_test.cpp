#include "pdf/object_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/codes.hpp"
#include "support/outside.hpp"

namespace chohyo::pdf {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::string written(ObjectFile& file, ObjectId catalogue, ObjectId info, std::string_view id = {}) {
  std::string out;
  file.write(catalogue, info, id, out);
  return out;
}

TEST(ObjectFile, WritesObjectsAsTheyWereDefined) {
  ObjectFile file;
  const ObjectId pages = file.reserve();
  const ObjectId catalogue = file.add("/Type/Catalog/Pages 1 0 R");
  const ObjectId info = file.add("/Title(x)");
  file.define(pages, "/Type/Pages/Kids[]/Count 0");
  using namespace std::string_literals;
  const std::string compressed = "x\x9C\x03\0\0\0\0\x01"s;
  const ObjectId stream = file.add_stream("/Filter/FlateDecode", compressed);
  EXPECT_EQ(pages, 1u);
  const std::string bytes = written(file, catalogue, info, "0123456789abcdef");
  EXPECT_FALSE(file.failure());
  EXPECT_THAT(bytes, StartsWith("%PDF-1.4\n%\xE5\xB8\xB3"));
  EXPECT_THAT(bytes, HasSubstr("1 0 obj\n<<\n/Type/Pages/Kids[]/Count 0>>\nendobj\n"));
  EXPECT_THAT(bytes, HasSubstr(std::to_string(stream) + " 0 obj\n<<\n/Filter/FlateDecode/Length 8>>\nstream\r\n"s +
                               compressed + "\nendstream\nendobj\n"));
  EXPECT_THAT(bytes, HasSubstr("<30313233343536373839616263646566> <30313233343536373839616263646566>"));
  test::run_on(bytes, {"qpdf", "--check", "{}"});
}

TEST(ObjectFile, KeepsLongStreamsByteForByte) {
  std::string bytes(100000, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * i >> 3);
  ObjectFile file;
  const ObjectId object = file.add_stream("", bytes);
  EXPECT_THAT(written(file, object, object), HasSubstr(bytes));
}

TEST(ObjectFile, AnErrorSticksAndNothingIsWritten) {
  ObjectFile file;
  const ObjectId object = file.add("/A 1");
  file.define(object, "/A 2");
  ASSERT_TRUE(file.failure());
  EXPECT_EQ(file.failure()->code, &kLibraryFailed);
  EXPECT_THAT(diag::message(*file.failure(), diag::Language::en), HasSubstr("0x1033")) << "HPDF_INVALID_OBJECT";
  const ObjectId later = file.add_stream("", "x");
  EXPECT_EQ(written(file, object, later), "");
}

TEST(ObjectFile, NumbersReservedTogetherFollowEachOther) {
  ObjectFile file;
  const ObjectId first = file.reserve(3);
  EXPECT_EQ(file.reserve(), first + 3);
  file.define(first + 2, "/A 1");
  EXPECT_THAT(written(file, first, first), HasSubstr("\n3 0 obj\n<<\n/A 1>>\nendobj\n4 0 obj\n<<\n>>\n"));
}

TEST(ObjectFile, ClearedIsAsGoodAsNew) {
  ObjectFile file;
  const std::string many(1000, 'x');
  for (int i = 0; i < 1000; ++i) file.add(many);  // a megabyte of the pool
  file.define(1, "/A 2");
  EXPECT_TRUE(file.failure());
  file.clear();
  EXPECT_FALSE(file.failure());
  ObjectFile other;
  for (ObjectFile* each : {&file, &other}) {
    EXPECT_EQ(each->add("/A 1"), 1u);
    each->add_stream("", "abc");
  }
  EXPECT_EQ(written(file, 1, 1), written(other, 1, 1));
}

TEST(ObjectFile, RefusesNumbersThatWereNeverGiven) {
  ObjectFile file;
  file.define(12, "/A 1");
  EXPECT_TRUE(file.failure());
}

}  // namespace
}  // namespace chohyo::pdf
