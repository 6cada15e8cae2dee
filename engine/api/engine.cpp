// The public header's engine on top of Stock and Renderer.
#include <algorithm>
#include <chrono>
#include <mutex>
#include <utility>

#include "answers/reader.hpp"
#include "batch/guard.hpp"
#include "batch/renderer.hpp"
#include "batch/request.hpp"
#include "batch/stock.hpp"
#include "check/record_typing.hpp"
#include "check/selection.hpp"
#include "chohyo/chohyo.hpp"
#include "diag/capped.hpp"

namespace chohyo {
inline namespace v1 {
namespace {

static_assert(static_cast<int>(diag::Severity::failure) == static_cast<int>(Severity::failure));
static_assert(static_cast<int>(diag::Severity::note) == static_cast<int>(Severity::note));

Diagnostic plain(const diag::Diagnostic& found, diag::Language language) {
  Diagnostic plain;
  plain.code = found.code->id;
  plain.severity = static_cast<Severity>(found.severity);
  plain.message = diag::message(found, language);
  plain.hint = diag::hint(found, language);
  plain.label = found.label;
  plain.path = found.path;
  if (found.span) {
    const auto begin = found.span.source->position(found.span.begin);
    const auto end = found.span.source->position(found.span.end);
    plain.file = found.span.source->name();
    plain.line = begin.line;
    plain.column = begin.column;
    plain.end_line = end.line;
    plain.end_column = end.column;
  }
  return plain;
}

std::vector<Diagnostic> plain(const diag::Diagnostics& found, Language language) {
  std::vector<Diagnostic> all;
  for (const auto& one : diag::capped(found))
    all.push_back(plain(one, language == Language::ja ? diag::Language::ja : diag::Language::en));
  return all;
}

static_assert(static_cast<int>(batch::Format::pdf) == static_cast<int>(OutputFormat::pdf));
static_assert(static_cast<int>(batch::Format::xlsx) == static_cast<int>(OutputFormat::xlsx));

base::Instant today() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::seconds>(now).count()};
}

batch::RenderOptions inner(const RenderOptions& options) {
  batch::RenderOptions inner;
  inner.forms = options.forms;
  inner.formats.clear();
  for (const auto format : options.formats) {
    const auto wanted = static_cast<batch::Format>(format);
    if (std::find(inner.formats.begin(), inner.formats.end(), wanted) == inner.formats.end()) {
      inner.formats.push_back(wanted);
    }
  }
  inner.now = options.now ? base::Instant{*options.now} : today();
  inner.draft = options.draft;
  inner.switches.on = {options.with.begin(), options.with.end()};
  inner.switches.off = {options.without.begin(), options.without.end()};
  return inner;
}

}  // namespace

struct Engine::State {
  std::shared_ptr<batch::Stock> stock;
  std::mutex mutex;
  std::vector<std::unique_ptr<batch::Renderer>> idle;  ///< their shaped words and buffers serve the next call

  std::unique_ptr<batch::Renderer> borrow() {
    const std::lock_guard lock(mutex);
    if (idle.empty()) return std::make_unique<batch::Renderer>(*stock);
    auto renderer = std::move(idle.back());
    idle.pop_back();
    return renderer;
  }
  void give_back(std::unique_ptr<batch::Renderer> renderer) {
    const std::lock_guard lock(mutex);
    idle.push_back(std::move(renderer));
  }

  /// Runs `action(renderer, options)` and turns what it gives into plain structs; only says what is wrong with options
  /// that nothing can be rendered with.
  template <class Action>
  void carry_out(Rendered& rendered, const RenderOptions& options, diag::Diagnostics found, Action action) {
    diag::Result<std::vector<batch::Product>> products;
    batch::guard(found, [&] {
      const batch::RenderOptions wanted = inner(options);
      diag::Diagnostics problems = batch::check_request(stock->library(), wanted);
      const bool refused = diag::has_errors(problems);
      diag::append(found, std::move(problems));
      if (refused) return;
      auto renderer = borrow();
      products = action(*renderer, wanted);
      give_back(std::move(renderer));
    });
    diag::append(found, std::move(products.diagnostics));
    diag::append(found, stock->take_font_diagnostics());
    rendered.diagnostics = plain(found, options.language);
    if (!products) return;
    for (auto& product : *products.value) {
      const auto format = product.name.ends_with(".pdf") ? OutputFormat::pdf : OutputFormat::xlsx;
      rendered.documents.push_back({std::move(product.name), format, std::move(product.bytes)});
    }
  }

  Rendered render(diag::Result<answers::Answers> answers, const RenderOptions& options) {
    Rendered rendered;
    check::tell_all(stock->library(), answers, options.forms, base::japan_time(inner(options).now).date);
    if (!answers) {
      rendered.diagnostics = plain(answers.diagnostics, options.language);
      return rendered;
    }
    rendered.facility = answers.value->facility_id();
    carry_out(rendered, options, std::move(answers.diagnostics),
              [&](batch::Renderer& renderer, const batch::RenderOptions& wanted) {
                batch::StageTimes times;
                return renderer.render(*answers.value, wanted, times);
              });
    return rendered;
  }
};

Opened Engine::open(const Folders& folders, Language language) {
  Opened opened;
  auto stock = batch::Stock::open({folders.templates, folders.fonts, folders.font_files});
  opened.diagnostics = plain(stock.diagnostics, language);
  if (stock) {
    auto state = std::make_unique<State>();
    state->stock = std::move(*stock.value);
    opened.engine = Engine(std::move(state));
  }
  return opened;
}

Engine::Engine(std::unique_ptr<State> state) : state_(std::move(state)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Rendered Engine::render(std::string answers, AnswersFormat format, std::string name,
                        const RenderOptions& options) const {
  auto source = std::make_shared<const diag::Source>(std::move(name), std::move(answers));
  const answers::BaseFields known = check::base_fields(*state_->stock->library().base());
  return state_->render(format == AnswersFormat::xml ? answers::recover_xml(source, &known)
                                                     : answers::recover_json(source, &known),
                        options);
}

Rendered Engine::render_file(const std::string& path, const RenderOptions& options) const {
  const answers::BaseFields known = check::base_fields(*state_->stock->library().base());
  return state_->render(answers::recover_file(path, &known), options);
}

Rendered Engine::render_blank(const std::string& form, const RenderOptions& options) const {
  Rendered rendered;
  RenderOptions only = options;
  only.forms = {form};
  state_->carry_out(rendered, only, {}, [&](batch::Renderer& renderer, const batch::RenderOptions& wanted) {
    batch::StageTimes times;
    return renderer.render_blank(state_->stock->library().find(form::FormName::parse(form)), wanted, times);
  });
  return rendered;
}

std::vector<FormInfo> Engine::forms() const {
  std::vector<FormInfo> all;
  for (const auto& form : state_->stock->library().forms()) all.push_back({form->id, form->edition, form->title});
  return all;
}

}  // namespace v1
}  // namespace chohyo
