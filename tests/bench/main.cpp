// chohyo_bench: documents per second, bytes per document, memory; beside the stock path and the floor, in one run.
// Output is checked before its time counts. Quote the ratios: absolute times are this machine's at this moment.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <exception>
#include <functional>
#include <stdexcept>

#include "answers/reader.hpp"
#include "base/file.hpp"
#include "batch/run.hpp"
#include "check/check.hpp"
#include "document/build.hpp"
#include "facilities.hpp"
#include "floor.hpp"
#include "group.hpp"
#include "layout/typesetter.hpp"
#include "packet.hpp"
#include "peak.hpp"
#include "raw_workbook.hpp"
#include "sheet/plan.hpp"
#include "stock_path.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::bench {
namespace {

namespace fs = std::filesystem;

const fs::path kStockFont = "/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf";
constexpr std::size_t kRounds = 5;
constexpr std::size_t kStockPerRound = 12;  ///< the stock path is slow; its mean settles with few documents
constexpr std::size_t kFreshRuns = 9;

struct Options {
  std::size_t documents = 500;
  std::size_t many = 5000;  ///< for the memory figure and the group
};

base::Instant today() { return base::start_of_day(base::parse_iso_date("2025-03-20").value()); }

double seconds(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

std::shared_ptr<batch::Stock> open_stock() {
  const fs::path source = CHOHYO_SOURCE_DIR;
  auto stock = batch::Stock::open({source / "templates", source / "fonts", {}});
  if (!stock) throw std::runtime_error("templates or fonts cannot be opened");
  return *stock.value;
}

batch::RunOptions run_options(const fs::path& out, batch::Format format) {
  batch::RunOptions options;
  options.render.formats = {format};
  options.render.now = today();
  options.out = out;
  options.jobs = 1;
  return options;
}

std::vector<fs::path> answers_of(const std::vector<Facility>& facilities, std::size_t begin, std::size_t end) {
  std::vector<fs::path> out;
  for (std::size_t i = begin; i < end; ++i) out.push_back(facilities[i].answers);
  return out;
}

void require_all_rendered(const batch::RunSummary& summary, std::size_t count) {
  if (summary.rendered != count) throw std::runtime_error("not every facility was rendered");
}

fs::path pdf_of(const fs::path& out, const Facility& facility) { return out / facility.id / "checklist-r6.pdf"; }

/// Every file is whole; some are read back by another program and must say what was answered.
void check_documents(const fs::path& out, const std::vector<Facility>& facilities) {
  for (std::size_t i = 0; i < facilities.size(); ++i) {
    const fs::path file = pdf_of(out, facilities[i]);
    std::string bytes;
    if (base::read_file(file, std::size_t{1} << 24, bytes)) throw std::runtime_error("missing " + file.string());
    const std::string tail = bytes.substr(bytes.size() > 16 ? bytes.size() - 16 : 0);
    if (!bytes.starts_with("%PDF-1.4") || tail.find("%%EOF") == std::string::npos) {
      throw std::runtime_error("not a whole PDF: " + file.string());
    }
    if (i % 100 != 0) continue;
    const std::string text = support::run({"pdftotext", "-layout", file.string(), "-"}).out;
    for (const std::string& words : {facilities[i].name, facilities[i].remark, std::string("医療機関確認用")}) {
      // A remark may be broken over lines; its first two characters (six bytes) stand together.
      if (text.find(words.substr(0, 6)) == std::string::npos)
        throw std::runtime_error(words + " not in " + file.string());
    }
  }
}

layout::Pages pages_of(const Facility& facility, const form::FormPtr& form, layout::Typesetter& typesetter,
                       sheet::WorkbookPlan* plan) {
  const auto answers = answers::read_file(facility.answers);
  const auto model = check::check_answers(form, answers.value.value(), base::japan_time(today()).date);
  const document::Document document = document::build_document(model.value.value(), {today(), false, {}, {}});
  if (plan) *plan = sheet::plan_workbook(document);
  return typesetter.lay_out(document).value.value();
}

void print_stages(const batch::StageTimes& times, std::size_t documents) {
  const std::pair<const char*, double> stages[] = {
      {"read", times.read},         {"check", times.check},     {"document", times.document}, {"layout", times.layout},
      {"subset", times.subset},     {"deflate", times.deflate}, {"objects", times.objects},   {"save", times.save},
      {"workbook", times.workbook}, {"write", times.write},
  };
  double sum = 0;
  for (const auto& stage : stages) sum += stage.second;
  for (const auto& [name, time] : stages) {
    if (time > 0)
      std::printf("    %-10s %7.3f ms  %4.0f %%\n", name, time * 1e3 / static_cast<double>(documents),
                  100 * time / sum);
  }
}

void compare_documents(const Options& options) {
  const support::TemporaryFolder folder;
  const auto facilities = write_facilities(folder / "answers", options.documents);
  const auto stock = open_stock();
  const form::FormPtr form = stock->library().find("checklist");
  layout::Typesetter typesetter(stock->fonts());
  std::vector<layout::Pages> pages;
  sheet::WorkbookPlan plan;
  for (const Facility& facility : facilities) pages.push_back(pages_of(facility, form, typesetter, &plan));
  Floor floor(stock->fonts(), pages);
  fs::create_directories(folder / "floor");
  fs::create_directories(folder / "stock");

  // One document each first: fonts opened, caches filled, as in the middle of any run.
  const auto warm = answers_of(facilities, 0, 1);
  batch::render_files(*stock, warm, run_options(folder / "warm", batch::Format::pdf), [](const auto&) {});

  const std::size_t share = options.documents / kRounds;
  std::vector<double> ours, floors, stocks;
  batch::StageTimes stages;
  for (std::size_t round = 0; round < kRounds; ++round) {
    const std::size_t begin = round * share, end = begin + share;
    const auto files = answers_of(facilities, begin, end);
    ours.push_back(seconds([&] {
                     const auto summary = batch::render_files(
                         *stock, files, run_options(folder / "out", batch::Format::pdf), [](const auto&) {});
                     require_all_rendered(summary, files.size());
                     stages += summary.times;
                   }) /
                   static_cast<double>(share));
    floors.push_back(seconds([&] {
                       for (std::size_t i = begin; i < end; ++i) {
                         floor.write(pages[i], folder / "floor" / (facilities[i].id + ".pdf"));
                       }
                     }) /
                     static_cast<double>(share));
    stocks.push_back(seconds([&] {
                       for (std::size_t i = begin; i < begin + kStockPerRound; ++i) {
                         write_stock(pages[i], kStockFont, folder / "stock" / (facilities[i].id + ".pdf"));
                       }
                     }) /
                     static_cast<double>(kStockPerRound));
  }
  const std::vector<Facility> rendered(facilities.begin(),
                                       facilities.begin() + static_cast<std::ptrdiff_t>(share * kRounds));
  check_documents(folder / "out", rendered);

  std::uintmax_t bytes = 0, largest = 0;
  for (const Facility& facility : rendered) {
    const auto size = fs::file_size(pdf_of(folder / "out", facility));
    bytes += size;
    largest = std::max(largest, size);
  }
  std::vector<double> to_stock, to_floor;
  for (std::size_t i = 0; i < kRounds; ++i) {
    to_stock.push_back(stocks[i] / ours[i]);
    to_floor.push_back(ours[i] / floors[i]);
  }
  std::printf("PDF, %zu facilities, one thread, answers on disk to checked, tagged PDF on disk\n", rendered.size());
  std::printf("  chohyo %.3f ms   floor %.3f ms   stock path %.1f ms   a document\n", median(ours) * 1e3,
              median(floors) * 1e3, median(stocks) * 1e3);
  std::printf("  %.0f times the documents per second of the stock path (goal: at least 60)\n", median(to_stock));
  std::printf("  %.2f times the floor's time (goal: at most 2.5)\n", median(to_floor));
  std::printf("  %.1f KB a document on average, %.1f KB the largest (goal: at most 80); pages %zu\n",
              static_cast<double>(bytes) / 1000 / static_cast<double>(rendered.size()),
              static_cast<double>(largest) / 1000, pages.front().pages.size());
  std::printf("  floor %.1f KB, stock path %.1f KB\n",
              static_cast<double>(fs::file_size(folder / "floor" / (facilities[0].id + ".pdf"))) / 1000,
              static_cast<double>(fs::file_size(folder / "stock" / (facilities[0].id + ".pdf"))) / 1000);
  print_stages(stages, rendered.size());

  std::vector<double> books, raw, ratios;
  for (std::size_t round = 0; round < kRounds; ++round) {
    const auto files = answers_of(facilities, 0, 40);
    books.push_back(seconds([&] {
                      const auto summary = batch::render_files(
                          *stock, files, run_options(folder / "books", batch::Format::xlsx), [](const auto&) {});
                      require_all_rendered(summary, files.size());
                    }) /
                    40);
    raw.push_back(seconds([&] {
                    for (int i = 0; i < 40; ++i) write_raw_workbook(plan, folder / "raw.xlsx");
                  }) /
                  40);
    ratios.push_back(books.back() / raw.back());
  }
  std::printf("Workbook: chohyo %.2f ms, raw libxlsxwriter %.2f ms: %.2f times (goal: at most 1.5)\n",
              median(books) * 1e3, median(raw) * 1e3, median(ratios));
}

void compare_fresh_processes(const std::string& self) {
  const support::TemporaryFolder folder;
  const auto facilities = write_facilities(folder / "answers", 1);
  const std::string chohyo = std::string(CHOHYO_BINARY_DIR) + "/chohyo";
  const std::string templates = CHOHYO_SOURCE_DIR "/templates", fonts = CHOHYO_SOURCE_DIR "/fonts";
  std::vector<double> ours, stock, ratios;
  for (std::size_t i = 0; i < kFreshRuns; ++i) {
    const auto one =
        support::run({chohyo, "render", facilities[0].answers.string(), "--out", (folder / "out").string(), "--format",
                      "pdf", "--date", "2025-03-20", "--templates", templates, "--fonts", fonts});
    const auto other =
        support::run({self, "--stock-once", facilities[0].answers.string(), (folder / "s.pdf").string()});
    if (one.status != 0 || other.status != 0)
      throw std::runtime_error("a fresh process failed: " + one.err + other.err);
    ours.push_back(one.seconds);
    // What the stock program spends on laying the text out is not the stock path's: it prints its own share.
    stock.push_back(std::stod(other.out));
    ratios.push_back(ours.back() / stock.back());
  }
  check_documents(folder / "out", facilities);
  std::printf("One document in a fresh process: chohyo %.1f ms, stock path %.1f ms: %.2f of it (goal: at most 0.33)\n",
              median(ours) * 1e3, median(stock) * 1e3, median(ratios));
}

void compare_memory(const Options& options, const std::string& self) {
  const auto few = support::run({self, "--render", std::to_string(options.documents)});
  const auto many = support::run({self, "--render", std::to_string(options.many)});
  if (few.status != 0 || many.status != 0) throw std::runtime_error("a memory run failed: " + few.err + many.err);
  std::printf("Peak memory: %.1f MB for %zu documents, %.1f MB for %zu (goal: at most 64, flat)\n", peak_mb(few),
              options.documents, peak_mb(many), options.many);
}

/// For compare_memory: renders and leaves, so that the peak is that of rendering alone.
void render_only(std::size_t count) {
  const support::TemporaryFolder folder;
  const auto facilities = write_facilities(folder / "answers", count);
  const auto stock = open_stock();
  const auto summary = batch::render_files(*stock, answers_of(facilities, 0, count),
                                           run_options(folder / "out", batch::Format::pdf), [](const auto&) {});
  require_all_rendered(summary, count);
}

/// For compare_fresh_processes: prints the seconds of one document on the stock path, the font loaded for the first
/// time.
void stock_once(const fs::path& answers, const fs::path& out) {
  const auto stock = open_stock();
  layout::Typesetter typesetter(stock->fonts());
  const layout::Pages pages = pages_of({answers, {}, {}, {}}, stock->library().find("checklist"), typesetter, nullptr);
  std::printf("%.6f\n", seconds([&] { write_stock(pages, kStockFont, out); }));
}

int run(int argc, char** argv) {
  const auto is = [&](int i, const char* name) { return i < argc && std::strcmp(argv[i], name) == 0; };
  if (is(1, "--render") && argc == 3) {
    render_only(std::stoul(argv[2]));
    return 0;
  }
  if (is(1, "--stock-once") && argc == 4) {
    stock_once(argv[2], argv[3]);
    return 0;
  }
  Options options;
  if (is(1, "--documents") && argc == 3) {
    options.documents = std::stoul(argv[2]);
    options.many = options.documents;
  } else if (argc != 1) {
    std::fprintf(stderr, "usage: chohyo_bench [--documents N]\n");
    return 2;
  }
  compare_memory(options, argv[0]);  // while the benchmark itself is small, see peak.hpp
  measure_group(options.many);
  compare_documents(options);
  measure_packets(*open_stock());
  compare_fresh_processes(argv[0]);
  return 0;
}

}  // namespace
}  // namespace chohyo::bench

int main(int argc, char** argv) {
  try {
    return chohyo::bench::run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "chohyo_bench: %s\n", error.what());
    return 1;
  }
}
