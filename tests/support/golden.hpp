// Golden texts: expected output kept in a file beside the test. CHOHYO_UPDATE_GOLDEN=1 writes them anew; such a commit
// says why, after somebody looked at the picture.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/file.hpp"

namespace chohyo::support {

/// Compares `actual` with the file `path` below the project's folder.
inline void expect_golden(const std::string& path, const std::string& actual) {
  const auto file = std::filesystem::path(CHOHYO_SOURCE_DIR) / path;
  if (std::getenv("CHOHYO_UPDATE_GOLDEN")) {
    ASSERT_FALSE(base::write_file(file, actual)) << path;
    return;
  }
  std::string expected;
  ASSERT_FALSE(base::read_file(file, std::size_t{1} << 26, expected)) << path << " cannot be read";
  EXPECT_EQ(expected, actual) << path;
}

}  // namespace chohyo::support
