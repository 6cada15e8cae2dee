#include "cli/progress.hpp"

#include <gtest/gtest.h>
#include <pty.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <string>
#include <thread>

namespace chohyo::cli {
namespace {

constexpr auto kOverASecond = std::chrono::milliseconds(1050);

TEST(Progress, SaysNothingOfAShortRun) {
  testing::internal::CaptureStderr();
  {
    Progress progress(2, true);
    progress.advance();
    progress.advance();
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(Progress, SaysALineASecondWhereThereIsNoTerminal) {
  testing::internal::CaptureStderr();
  {
    Progress progress(4, true);
    std::this_thread::sleep_for(kOverASecond);
    progress.advance();
    progress.advance();
    progress.advance();
    std::this_thread::sleep_for(kOverASecond);
    progress.advance();
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "1 / 4\n4 / 4\n");
}

TEST(Progress, TellsTheRateAndTheRemainingTimeWhereItIsAskedTo) {
  for (const auto& [language, said] : {std::pair<diag::Language, std::string>{diag::Language::en, "/s, 0:0"},
                                       {diag::Language::ja, "  毎秒 "}}) {
    testing::internal::CaptureStderr();
    {
      Progress progress(4, true, language);
      std::this_thread::sleep_for(kOverASecond);
      progress.advance();
    }
    const std::string seen = testing::internal::GetCapturedStderr();
    EXPECT_TRUE(seen.starts_with("1 / 4  ")) << seen;
    EXPECT_NE(seen.find(said), std::string::npos) << seen;
  }
}

TEST(Progress, SaysNothingWhenItIsNotShown) {
  testing::internal::CaptureStderr();
  {
    Progress progress(1, false);
    std::this_thread::sleep_for(kOverASecond);
    progress.advance();
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(Progress, DrawsABarOnATerminalAndTakesItAway) {
  int terminal = -1, program = -1;
  ASSERT_EQ(::openpty(&terminal, &program, nullptr, nullptr, nullptr), 0);
  const int saved = ::dup(STDERR_FILENO);
  ::dup2(program, STDERR_FILENO);
  {
    Progress progress(4, true);
    progress.advance();
    std::this_thread::sleep_for(kOverASecond);
    progress.advance();
  }
  std::fflush(stderr);
  ::dup2(saved, STDERR_FILENO);
  ::close(program);
  // A terminal hands over in pieces; with its last writer gone, read fails after the last one.
  std::string seen;
  std::array<char, 512> piece;
  for (ssize_t got; (got = ::read(terminal, piece.data(), piece.size())) > 0;) {
    seen.append(piece.data(), static_cast<std::size_t>(got));
  }
  for (const int number : {terminal, saved}) ::close(number);
  EXPECT_EQ(seen, "\r[" + std::string(20, '#') + std::string(20, ' ') + "] 2 / 4" + "\r\x1b[K");
}

}  // namespace
}  // namespace chohyo::cli
