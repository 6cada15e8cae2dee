#include "batch/print_binding.hpp"

#include <algorithm>
#include <cstdio>
#include <set>
#include <utility>

#include "answers/reader.hpp"
#include "assembly/volume.hpp"
#include "base/digest.hpp"
#include "base/file.hpp"
#include "base/mapped_file.hpp"
#include "batch/cannot_write.hpp"
#include "batch/codes.hpp"
#include "batch/composed_answers.hpp"
#include "batch/renderer.hpp"
#include "check/record_typing.hpp"

namespace chohyo::batch {
namespace {

/// How often the contents are set again because their own length moves what they name.
constexpr int kMostRounds = 4;

/// A document that the run makes itself.
struct Made {
  PrintedDocument paper;
  std::string bytes;
};

/// Puts one volume together after the other.
class Binding {
 public:
  Binding(const Stock& stock, const PrintForms& forms, const PrintOptions& options, PrintedGroup& group,
          diag::Diagnostics& found, std::vector<diag::SourcePtr>& sources)
      : stock_(stock),
        forms_(forms),
        options_(options),
        group_(group),
        members_(group.members),
        found_(found),
        sources_(sources),
        renderer_(*forms.stock) {}

  /// The forms that are printed once, unfilled: in no facility's name.
  bool make_shared() {
    std::set<std::string> wanted_forms;
    for (const PrintedFacility& member : members_) wanted_forms.insert(member.shared.begin(), member.shared.end());
    Renderer renderer(stock_);
    for (const std::string& id : wanted_forms) {
      const form::FormPtr form = stock_.library().find(id);
      RenderOptions wanted;
      wanted.formats = {Format::pdf};
      wanted.now = options_.now;
      auto products = renderer.render_blank(form, wanted, times_);
      diag::append(found_, std::move(products.diagnostics));
      if (!products) return false;
      Made made;
      made.paper.form = id;
      made.paper.title = form->short_title;
      made.paper.pages = products.value->front().pages;
      made.bytes = std::move(products.value->front().bytes);
      shared_forms_.push_back(std::move(made));
    }
    return true;
  }

  /// The bytes of a volume; empty after a failure.
  std::string bind(const VolumeRange& range, std::size_t number, std::size_t of, std::size_t& pages) {
    Made contents;
    std::vector<Made> separators;
    shared_.clear();
    for (Made& made : shared_forms_) {
      const auto has_it = [&](const PrintedFacility& member) { return member.shared.contains(made.paper.form); };
      if (std::any_of(members_.begin() + static_cast<std::ptrdiff_t>(range.begin),
                      members_.begin() + static_cast<std::ptrdiff_t>(range.end), has_it)) {
        shared_.push_back(&made);
      }
    }
    if (!settle(range, number, of, contents, separators)) return {};
    auto begun = assembly::Volume::begin(contents.bytes, name_of(contents.paper, forms_.contents->id));
    diag::append(found_, std::move(begun.diagnostics));
    if (!begun) return {};
    assembly::Volume& volume = **begun.value;
    for (const Made* made : shared_) {
      if (!add(volume, made->bytes, name_of(made->paper, made->paper.form))) return {};
    }
    auto separator = separators.begin();
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const PrintedFacility& member = members_[i];
      if (member.papers.empty()) continue;
      volume.begin_chapter(member.name);
      if (!add(volume, separator->bytes, name_of(separator->paper, member.id))) return {};
      ++separator;
      for (const PrintedDocument& paper : member.papers) {
        if (!add_file(volume, paper, member.id + " " + paper.file.stem().string())) return {};
      }
    }
    pages = volume.pages();
    const std::string numbers = make_numbers(number, pages);
    if (numbers.empty()) return {};
    diag::append(found_, volume.print_over(numbers, forms_.numbers->id));
    if (diag::has_errors(found_)) return {};
    auto bytes = volume.finish();
    diag::append(found_, std::move(bytes.diagnostics));
    return std::move(bytes.value).value_or("");
  }

 private:
  static assembly::PartName name_of(const PrintedDocument& paper, const std::string& label) {
    return {paper.owner.empty() ? paper.title : paper.title + "　" + paper.owner, label + " ",
            paper.file.empty() ? paper.form : paper.file.string()};
  }

  bool add(assembly::Volume& volume, std::string_view bytes, const assembly::PartName& name) {
    if (options_.two_sided) volume.fill_sheet();
    auto faults = volume.add(bytes, name);
    const bool ok = faults.empty();
    diag::append(found_, std::move(faults));
    return ok;
  }

  bool add_file(assembly::Volume& volume, const PrintedDocument& paper, const std::string& label) {
    base::MappedFile file;
    if (const auto error = base::MappedFile::map(paper.file, file)) {
      found_.push_back(
          diag::make(kPrintFileLost, {},
                     {{"file", paper.file.string()}, {"reason", error.message()}, {"reason_en", error.message()}}));
      return false;
    }
    if (base::to_hex(base::sha256(file.bytes())) != paper.sha256) {
      found_.push_back(diag::make(kPrintFileLost, {},
                                  {{"file", paper.file.string()},
                                   {"reason", "作ったときと違います"},
                                   {"reason_en", "it is not what was made"}}));
      return false;
    }
    return add(volume, file.bytes(), name_of(paper, label));
  }

  /// Makes contents and separators, again until the pages they name are those they stand on.
  bool settle(const VolumeRange& range, std::size_t number, std::size_t of, Made& contents,
              std::vector<Made>& separators) {
    contents.paper.pages = 1;
    for (int round = 0; round < kMostRounds; ++round) {
      PageCount count(options_.two_sided);
      count.put(contents.paper.pages);
      for (Made* made : shared_) made->paper.first = count.put(made->paper.pages);
      separators.clear();
      for (std::size_t i = range.begin; i < range.end; ++i) {
        if (!members_[i].papers.empty() && !make_separator(i, count, separators)) return false;
      }
      const std::size_t before = contents.paper.pages;
      if (!make_contents(range, number, of, count.pages(), contents)) return false;
      if (contents.paper.pages == before) return true;
    }
    found_.push_back(diag::make(kPrintNotSettled, {}, {{"part", volume_name(number)}}));
    return false;
  }

  bool make_separator(std::size_t index, PageCount& count, std::vector<Made>& separators) {
    PrintedFacility& member = members_[index];
    for (int round = 0; round < kMostRounds; ++round) {
      PageCount with = count;
      put(member, with);
      ComposedAnswers composed(*forms_.separator, member.id, member.name);
      composed.answers().set("position", index + 1).set("facilities", members_.size());
      add_papers(composed.answers(), member.papers);
      Made made;
      if (!make(forms_.separator, composed, made)) return false;
      if (made.paper.pages == member.separator) {
        count = with;
        separators.push_back(std::move(made));
        return true;
      }
      member.separator = made.paper.pages;
    }
    found_.push_back(diag::make(kPrintNotSettled, {}, {{"part", member.id}}));
    return false;
  }

  bool make_contents(const VolumeRange& range, std::size_t number, std::size_t of, std::size_t pages, Made& made) {
    ComposedAnswers composed(*forms_.contents, group_.id, group_.name);
    ComposedRecord& answers = composed.answers();
    std::size_t facilities = 0;
    for (const Made* one : shared_) {
      auto record = answers.record_of("shared");
      describe(record, one->paper);
      answers.append("shared", std::move(record));
    }
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const PrintedFacility& member = members_[i];
      auto record = answers.record_of("member");
      record.set("name", member.name).set("code", member.id).set("state", member.state);
      if (!member.papers.empty()) {
        ++facilities;
        record.set("page", member.first).set("pages", member.end - member.first);
        add_papers(record, member.papers);
      }
      answers.append("member", std::move(record));
    }
    answers.set("volume", number).set("volumes", of).set("pages", pages).set("facilities", facilities);
    return make(forms_.contents, composed, made);
  }

  std::string make_numbers(std::size_t number, std::size_t pages) {
    ComposedAnswers composed(*forms_.numbers, group_.id, group_.name);
    ComposedRecord& answers = composed.answers();
    answers.set("volume", number).set("pages", pages);
    for (std::size_t page = 1; page <= pages; ++page) {
      auto record = answers.record_of("leaf");
      record.set("number", page);
      answers.append("leaf", std::move(record));
    }
    Made made;
    return make(forms_.numbers, composed, made, true) ? std::move(made.bytes) : std::string();
  }

  static void describe(ComposedRecord& record, const PrintedDocument& paper) {
    record.set("title", paper.title).set("owner", paper.owner).set("page", paper.first).set("pages", paper.pages);
  }
  static void add_papers(ComposedRecord& to, const std::vector<PrintedDocument>& papers) {
    for (const PrintedDocument& paper : papers) {
      auto record = to.record_of("part");
      describe(record, paper);
      to.append("part", std::move(record));
    }
  }

  /// Renders a form of the run itself.
  bool make(const form::FormPtr& form, ComposedAnswers& composed, Made& made, bool untagged = false) {
    const auto source = std::make_shared<const diag::Source>(form->name(), composed.text());
    const answers::BaseFields known = check::base_fields(*forms_.stock->library().base());
    auto answers = answers::read_json(source, &known);
    if (!answers) return refuse(source, std::move(answers.diagnostics));
    RenderOptions wanted;
    wanted.forms = {form->id + "@" + form->edition};
    wanted.formats = {Format::pdf};
    wanted.now = options_.now;
    wanted.untagged = untagged;
    auto products = renderer_.render(*answers.value, wanted, times_);
    if (!products) return refuse(source, std::move(products.diagnostics));
    made.paper.form = form->id;
    made.paper.title = form->short_title;
    made.paper.pages = products.value->front().pages;
    made.bytes = std::move(products.value->front().bytes);
    return true;
  }

  bool refuse(const diag::SourcePtr& source, diag::Diagnostics found) {
    sources_.push_back(source);
    diag::append(found_, std::move(found));
    return false;
  }

  const Stock& stock_;
  const PrintForms& forms_;
  const PrintOptions& options_;
  const PrintedGroup& group_;
  std::vector<PrintedFacility>& members_;
  diag::Diagnostics& found_;
  std::vector<diag::SourcePtr>& sources_;
  Renderer renderer_;
  StageTimes times_;
  std::vector<Made> shared_forms_;  ///< of the run
  std::vector<Made*> shared_;       ///< of the volume in hand
};

}  // namespace

std::string volume_name(std::size_t number) {
  char name[32];
  std::snprintf(name, sizeof name, "print-%03zu.pdf", number);
  return name;
}

bool is_volume_name(std::string_view name) { return name.starts_with("print-") && name.ends_with(".pdf"); }

diag::Result<std::vector<PrintedVolume>> bind_volumes(const Stock& stock, const PrintForms& forms,
                                                      const PrintOptions& options, const std::filesystem::path& out,
                                                      PrintedGroup& group) {
  diag::Result<std::vector<PrintedVolume>> result;
  std::vector<PrintedVolume> written;
  const auto volumes = cut(group.members, options.volume_pages, options.two_sided);
  Binding binding(stock, forms, options, group, result.diagnostics, result.sources);
  if (!binding.make_shared()) return result;
  for (std::size_t i = 0; i < volumes.size(); ++i) {
    PrintedVolume volume{out / volume_name(i + 1), 0};
    const std::string bytes = binding.bind(volumes[i], i + 1, volumes.size(), volume.pages);
    if (bytes.empty()) return result;
    if (const auto error = base::write_file(volume.file, bytes)) {
      result.diagnostics.push_back(cannot_write(volume.file, error));
      return result;
    }
    written.push_back(std::move(volume));
  }
  result.value = std::move(written);
  return result;
}

}  // namespace chohyo::batch
