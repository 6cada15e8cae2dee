#include "packet.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/file.hpp"
#include "batch/run.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPackets = 40;
constexpr std::size_t kFilesOfPacket = 5;  // two tables, guide, matrix, index
const std::vector<std::string> kForms = {"contract", "contract-guide", "vendor-matrix", "guideline-index"};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) throw std::runtime_error("the sample no longer holds " + from);
  return text.replace(at, from.size(), to);
}

/// The sample with two vendors under other names.
std::vector<fs::path> write_answers(const fs::path& folder) {
  std::string sample;
  if (base::read_file(fs::path(CHOHYO_SOURCE_DIR) / "samples/wakaba.xml", std::size_t{1} << 20, sample)) {
    throw std::runtime_error("samples/wakaba.xml cannot be read");
  }
  std::vector<fs::path> out;
  fs::create_directories(folder);
  for (std::size_t i = 0; i < kPackets; ++i) {
    const std::string number = std::to_string(i + 1);
    std::string text = replaced(sample, "id=\"wakaba\"", "id=\"wakaba-" + number + "\"");
    text = replaced(text, "わかば病院", "わかば病院第" + number + "分院");
    out.push_back(folder / ("wakaba-" + number + ".xml"));
    if (base::write_file(out.back(), text)) throw std::runtime_error("cannot write " + out.back().string());
  }
  return out;
}

/// Every file of every packet is there; some are read back by another program.
std::uintmax_t check_packets(const fs::path& out, batch::Format format) {
  std::uintmax_t bytes = 0;
  for (std::size_t i = 0; i < kPackets; ++i) {
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(out / ("wakaba-" + std::to_string(i + 1)))) {
      bytes += entry.file_size();
      ++files;
    }
    if (files != kFilesOfPacket) throw std::runtime_error("a packet has " + std::to_string(files) + " files");
  }
  if (format == batch::Format::pdf) {
    for (const char* file : {"contract-r6.b.pdf", "guideline-index-r6.pdf"}) {
      const std::string text = support::run({"pdftotext", (out / "wakaba-1" / file).string(), "-"}).out;
      if (text.find("わかば病院第1分院") == std::string::npos) throw std::runtime_error(std::string("empty ") + file);
    }
  }
  return bytes / kPackets;
}

}  // namespace

void measure_packets(const batch::Stock& stock) {
  const support::TemporaryFolder folder;
  const auto files = write_answers(folder / "answers");
  for (const batch::Format format : {batch::Format::pdf, batch::Format::xlsx}) {
    batch::RunOptions options;
    options.render.formats = {format};
    options.render.forms = kForms;
    options.render.now = base::start_of_day(base::parse_iso_date("2025-03-20").value());
    options.jobs = 1;
    options.out = folder / "warm";
    batch::render_files(stock, std::span(files).first(1), options, [](const auto&) {});
    options.out = folder / std::string(batch::extension(format));
    const auto start = std::chrono::steady_clock::now();
    const auto summary = batch::render_files(stock, files, options, [](const auto&) {});
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    if (summary.rendered != kPackets) throw std::runtime_error("not every packet was rendered");
    const std::uintmax_t bytes = check_packets(options.out, format);
    std::printf("Packet of two vendors (contract 2x, guide, matrix, index), %s: %.1f ms, %.0f KB\n",
                std::string(batch::extension(format)).c_str(), time.count() * 1e3 / static_cast<double>(kPackets),
                static_cast<double>(bytes) / 1000);
  }
}

}  // namespace chohyo::bench
