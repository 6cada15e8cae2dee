#include "assembly/volume.hpp"

#include <exception>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_String.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <qpdf/QUtil.hh>

#include "assembly/codes.hpp"
#include "assembly/fonts.hpp"
#include "assembly/number_tree.hpp"
#include "assembly/outline.hpp"
#include "assembly/parent_tree.hpp"

namespace chohyo::assembly {
namespace {

using Handle = QPDFObjectHandle;

diag::Diagnostic unusable(const std::string& file, const std::exception& error) {
  return diag::make(kUnusablePart, {}, {{"file", file}, {"reason", error.what()}});
}

/// The document in `bytes`, which stay where they are while it is looked at.
void open(QPDF& document, const std::string& name, std::string_view bytes) {
  document.setSuppressWarnings(true);
  document.setAttemptRecovery(false);
  document.setImmediateCopyFrom(true);
  document.processMemoryFile(name.c_str(), bytes.data(), bytes.size());
}

/// The elements below the root of the structure.
std::vector<Handle> top_elements(QPDF& document) {
  auto kids = structure_of(document).getKey("/K");
  if (kids.isArray()) return kids.getArrayAsVector();
  return kids.isDictionary() ? std::vector<Handle>{kids} : std::vector<Handle>();
}

std::vector<Handle> annotations_of(Handle page) {
  auto annotations = page.getKey("/Annots");
  return annotations.isArray() ? annotations.getArrayAsVector() : std::vector<Handle>();
}

void shift(Handle object, const std::string& key, long long by) {
  auto number = object.getKey(key);
  if (number.isInteger()) object.replaceKey(key, Handle::newInteger(number.getIntValue() + by));
}

struct Corner {
  double right = 0, bottom = 0;
  friend auto operator<=>(const Corner&, const Corner&) = default;
};

Corner corner_of(Handle page) {
  const auto box = QPDFPageObjectHelper(page).getMediaBox().getArrayAsRectangle();
  return {box.urx, box.lly};
}

/// Makes all content of a page an artifact: what opens a marked content says so, whatever it said.
class AsArtifact : public QPDFObjectHandle::TokenFilter {
 public:
  void handleToken(const QPDFTokenizer::Token& token) override {
    const bool is_word = token.getType() == QPDFTokenizer::tt_word;
    if (is_word && (token.getValue() == "BDC" || token.getValue() == "BMC")) {
      operands_.clear();
      write("/Artifact BMC");
      return;
    }
    operands_ += token.getRawValue();
    if (is_word) flush();
  }
  void handleEOF() override { flush(); }

 private:
  void flush() {
    write(operands_);
    operands_.clear();
  }

  std::string operands_;  ///< those read so far, as they are written
};

}  // namespace

struct Volume::State {
  std::string front_bytes, number_bytes;  ///< what `pdf` and `numbers` read from as long as they live
  QPDF pdf;
  Fonts fonts;
  Outline outline;
  std::optional<ParentTree> parents;
  std::vector<Handle> pages;
  std::vector<bool> is_fill;  ///< by page
  NumberTree labels;
  Handle document, part;  ///< elements: of the whole, and of the chapter
  std::vector<Handle> parts, articles;
  std::string next_chapter;
  QPDF numbers;

  void add_label(const std::string& prefix) {
    auto label = Handle::newDictionary();
    label.replaceKey("/P", Handle::newUnicodeString(prefix));
    label.replaceKey("/S", Handle::newName("/D"));
    labels.add(static_cast<long long>(pages.size()), label);
  }

  Handle element(const std::string& type, Handle parent) {
    auto out = pdf.makeIndirectObject(Handle::newDictionary());
    out.replaceKey("/Type", Handle::newName("/StructElem"));
    out.replaceKey("/S", Handle::newName(type));
    out.replaceKey("/P", parent);
    return out;
  }

  void close_part() {
    if (!articles.empty()) part.replaceKey("/K", Handle::newArray(std::exchange(articles, {})));
  }

  void open_part(const std::string& title) {
    close_part();
    part = element("/Part", document);
    if (!title.empty()) part.replaceKey("/T", Handle::newUnicodeString(title));
    parts.push_back(part);
  }

  /// Hangs an element that was the whole of a document below the part.
  void hang(Handle whole) {
    whole.replaceKey("/S", Handle::newName("/Art"));
    whole.replaceKey("/P", part);
    articles.push_back(whole);
  }

  void begin(const PartName& name) {
    for (auto& page : pdf.getAllPages()) {
      if (pages.empty()) add_label(name.label);
      pages.push_back(page);
      is_fill.push_back(false);
    }
    outline.add(name.title, pages.front());
    fonts.take_out(pages);
    fonts.put_in(pdf, pages);
    parents.emplace(pdf);
    document = element("/Document", structure_of(pdf));
    open_part({});
    for (auto& whole : top_elements(pdf)) hang(whole);
  }

  void add(QPDF& source, const PartName& name) {
    std::vector<Handle> originals = source.getAllPages(), copies;
    if (originals.empty()) return;
    if (!next_chapter.empty()) open_part(std::exchange(next_chapter, {}));
    const long long first_key = parents->next();
    fonts.take_out(originals);
    // What leads to another page of the document is written in copies once all of them are there.
    std::map<QPDFObjGen, Handle> copy_of;
    for (auto& page : originals) {
      pdf.addPage(page, false);
      auto copy = pdf.copyForeignObject(page);
      copies.push_back(copy);
      copy_of.emplace(page.getObjGen(), copy);
    }
    fonts.put_in(pdf, copies);
    for (std::size_t i = 0; i < copies.size(); ++i) {
      shift(copies[i], "/StructParents", first_key);
      const auto given = annotations_of(originals[i]);
      auto taken = annotations_of(copies[i]);
      for (std::size_t k = 0; k < taken.size() && k < given.size(); ++k) {
        shift(taken[k], "/StructParent", first_key);
        auto from = Handle(given[k]).getKey("/Dest");
        if (!from.isArray() || from.getArrayNItems() == 0) continue;
        const auto target = copy_of.find(from.getArrayItem(0).getObjGen());
        if (target != copy_of.end()) taken[k].getKey("/Dest").setArrayItem(0, target->second);
      }
    }
    for (auto& whole : top_elements(source)) {
      whole.removeKey("/P");  // it leads to the document's own root
      hang(pdf.copyForeignObject(whole));
    }
    parents->add(source);
    add_label(name.label);
    outline.add(name.title, copies.front());
    pages.insert(pages.end(), copies.begin(), copies.end());
    is_fill.resize(pages.size(), false);
  }

  void add_fill() {
    auto page = Handle::newDictionary();
    page.replaceKey("/Type", Handle::newName("/Page"));
    page.replaceKey("/MediaBox", pages.back().getKey("/MediaBox").shallowCopy());
    page.replaceKey("/Resources", Handle::newDictionary());
    page.replaceKey("/Tabs", Handle::newName("/S"));
    auto added = pdf.makeIndirectObject(page);
    pdf.addPage(added, false);
    pages.push_back(added);
    is_fill.push_back(true);
  }

  /// The content that paints the numbers over a page, by how far their corner is from the page's.
  Handle painting(const Corner& shift, std::map<Corner, Handle>& known) {
    const auto [at, is_new] = known.try_emplace(shift);
    if (is_new) {
      at->second = Handle::newStream(&pdf, "\nQ q 1 0 0 1 " + QUtil::double_to_string(shift.right, 2) + " " +
                                               QUtil::double_to_string(shift.bottom, 2) + " cm /Number Do Q\n");
    }
    return at->second;
  }

  /// A page as a form XObject (ISO 32000-1 §8.10) without tags.
  Handle stamp(Handle page) {
    AsArtifact filter;
    std::string content;
    Pl_String to("content", nullptr, content);
    QPDFPageObjectHelper(page).filterContents(&filter, &to);
    auto out = Handle::newStream(&pdf, content);
    auto dictionary = out.getDict();
    dictionary.replaceKey("/Type", Handle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", Handle::newName("/Form"));
    dictionary.replaceKey("/BBox", page.getKey("/MediaBox").shallowCopy());
    auto resources = page.getKey("/Resources");
    if (!resources.isIndirect()) resources = numbers.makeIndirectObject(resources);
    dictionary.replaceKey("/Resources", pdf.copyForeignObject(resources));
    return out;
  }

  void print_over(const std::vector<Handle>& over) {
    std::map<Corner, Handle> paintings;
    const auto begin = Handle::newStream(&pdf, "q\n");
    for (std::size_t i = 0; i < pages.size() && i < over.size(); ++i) {
      if (is_fill[i]) continue;
      auto resources = pages[i].getKey("/Resources").shallowCopy();  // pages may share them
      auto objects = resources.getKey("/XObject");
      objects = objects.isDictionary() ? objects.shallowCopy() : Handle::newDictionary();
      objects.replaceKey("/Number", stamp(over[i]));
      resources.replaceKey("/XObject", objects);
      pages[i].replaceKey("/Resources", resources);
      std::vector<Handle> contents{begin};
      auto own = pages[i].getKey("/Contents");
      if (own.isArray()) {
        for (auto& one : own.aitems()) contents.push_back(one);
      } else if (own.isStream()) {
        contents.push_back(own);
      }
      const Corner of_page = corner_of(pages[i]), of_number = corner_of(over[i]);
      contents.push_back(painting({of_page.right - of_number.right, of_page.bottom - of_number.bottom}, paintings));
      pages[i].replaceKey("/Contents", Handle::newArray(contents));
    }
  }

  std::string finish() {
    close_part();
    document.replaceKey("/K", Handle::newArray(parts));
    structure_of(pdf).replaceKey("/K", Handle::newArray({document}));
    parents->finish();
    outline.finish(pdf);
    pdf.getRoot().replaceKey("/PageLabels", labels.write(pdf));
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);  // ISO 19005-1 is about PDF 1.4, which has none
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setNewlineBeforeEndstream(true);  // ISO 19005-1 §6.1.7
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
  }
};

Volume::Volume(std::unique_ptr<State> state) : state_(std::move(state)) {}
Volume::~Volume() = default;

diag::Result<std::unique_ptr<Volume>> Volume::begin(std::string_view front, const PartName& name) {
  diag::Result<std::unique_ptr<Volume>> result;
  try {
    auto state = std::make_unique<State>();
    state->front_bytes = front;
    open(state->pdf, name.file, state->front_bytes);
    state->begin(name);
    result.value.emplace(new Volume(std::move(state)));
  } catch (const std::exception& error) {
    result.diagnostics.push_back(unusable(name.file, error));
  }
  return result;
}

void Volume::begin_chapter(std::string title) {
  state_->outline.begin_chapter(title);
  state_->next_chapter = std::move(title);
}

diag::Diagnostics Volume::add(std::string_view bytes, const PartName& name) {
  try {
    QPDF source;
    open(source, name.file, bytes);
    state_->add(source, name);
    return {};
  } catch (const std::exception& error) {
    return {unusable(name.file, error)};
  }
}

void Volume::fill_sheet() {
  if (state_->pages.size() % 2 == 1) state_->add_fill();
}

std::size_t Volume::pages() const { return state_->pages.size(); }

diag::Diagnostics Volume::print_over(std::string_view numbers, const std::string& form) {
  try {
    state_->number_bytes = numbers;
    open(state_->numbers, form, state_->number_bytes);
    state_->print_over(state_->numbers.getAllPages());
    return {};
  } catch (const std::exception& error) {
    return {unusable(form, error)};
  }
}

std::string Volume::finish() { return state_->finish(); }

}  // namespace chohyo::assembly
