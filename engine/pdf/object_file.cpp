#include "pdf/object_file.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include "pdf/codes.hpp"

namespace chohyo::pdf {
namespace {

// Under malloc's threshold for mappings (128 KiB): the block comes from and goes back to the heap without page faults.
constexpr HPDF_UINT kPoolBlock = 96 * 1024;

/// Bytes of a file that an object takes beside its entries: its number, delimiters and line of the table.
constexpr std::size_t kObjectSize = 64;

/// What a dictionary holds, in libharu's pool: its entries as text behind this header, and of a stream its bytes where
/// they lie. Hung into HPDF_Dict_Rec::attr.
struct Contents {
  std::size_t length;
  std::string_view bytes = {};
  HPDF_Stream out = nullptr;  ///< where the entries have gone

  char* text() { return reinterpret_cast<char*>(this + 1); }
};

HPDF_STATUS write(HPDF_Stream stream, std::string_view bytes) {
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                           static_cast<HPDF_UINT>(bytes.size()));
}

HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
  auto* contents = static_cast<Contents*>(dictionary->attr);
  if (contents == nullptr) return HPDF_OK;
  contents->out = stream;
  return write(stream, {contents->text(), contents->length});
}

/// Called behind the dictionary. A stream of libharu's own would be a buffer that its bytes are copied into and out of,
/// piece by piece, and a Length that is an object of its own.
HPDF_STATUS write_bytes(HPDF_Dict dictionary) {
  const auto* contents = static_cast<Contents*>(dictionary->attr);
  HPDF_STATUS status = write(contents->out, "\nstream\r\n");
  if (status == HPDF_OK) status = write(contents->out, contents->bytes);
  if (status == HPDF_OK) status = write(contents->out, "\nendstream");
  return status;
}

/// libharu's pool hands out bytes without aligning them, and its numbers take 12: whatever we look into ourselves is
/// asked for only after this.
void align(HPDF_MMgr memory) {
  const HPDF_MPool_Node block = memory->mpool;
  constexpr HPDF_UINT kWord = alignof(void*);
  block->used_size = std::min((block->used_size + kWord - 1) / kWord * kWord, block->size);
}

void set_entries(HPDF_Dict dictionary, std::string_view text) {
  align(dictionary->mmgr);
  void* memory = HPDF_GetMem(dictionary->mmgr, static_cast<HPDF_UINT>(sizeof(Contents) + text.size()));
  if (memory == nullptr) return;
  auto* contents = new (memory) Contents{text.size()};
  std::copy(text.begin(), text.end(), contents->text());
  dictionary->attr = contents;
}

HPDF_STATUS append_to_string(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT count) {
  try {
    static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), count);
  } catch (const std::exception&) {  // nothing may be thrown through libharu's C frames
    return HPDF_SetError(stream->error, HPDF_FAILD_TO_ALLOC_MEM, 0);
  }
  return HPDF_OK;
}

}  // namespace

void ObjectFile::begin() {
  HPDF_Error_Init(&error_, nullptr);
  if (memory_ == nullptr) memory_ = HPDF_MMgr_New(&error_, kPoolBlock, nullptr, nullptr);
  if (memory_ == nullptr) return;
  xref_ = HPDF_Xref_New(memory_, 0);
  align(memory_);
  blank_ = HPDF_Dict_New(memory_);
  if (blank_ != nullptr) blank_->write_fn = write_entries;
  expected_size_ = 0;
}

void ObjectFile::clear() {
  if (memory_ != nullptr) {
    // libharu cannot empty a pool, but it is a list of blocks, the last one asked for first.
    HPDF_MPool_Node& block = memory_->mpool;
    while (block->next_node != nullptr) memory_->free_fn(std::exchange(block, block->next_node));
    block->used_size = 0;
  }
  begin();
}

std::optional<diag::Diagnostic> ObjectFile::failure() const {
  if (!failed()) return std::nullopt;
  Bytes code;
  code.text("0x").hex16(static_cast<std::uint32_t>(error_.error_no));
  return diag::make(kLibraryFailed, {}, {std::string(code.view())});
}

ObjectId ObjectFile::reserve() { return reserve(1); }

ObjectId ObjectFile::reserve(std::size_t count) {
  if (failed()) return 1;
  const HPDF_UINT first = xref_->entries->count;
  for (std::size_t i = 0; i < count; ++i) {
    align(memory_);
    void* place = HPDF_GetMem(memory_, sizeof(HPDF_Dict_Rec));
    if (place == nullptr) return 1;
    // HPDF_Dict_New would clear the record byte by byte and make a list for it. Nothing is put into these lists, so one
    // does for all, and a document has hundreds of dictionaries.
    if (HPDF_Xref_Add(xref_, new (place) HPDF_Dict_Rec(*blank_)) != HPDF_OK) return 1;
  }
  expected_size_ += count * kObjectSize;
  return first;
}

HPDF_Dict ObjectFile::dictionary(ObjectId object) {
  const HPDF_XrefEntry entry = HPDF_Xref_GetEntry(xref_, object);
  return entry == nullptr ? nullptr : static_cast<HPDF_Dict>(entry->obj);
}

void ObjectFile::define(ObjectId object, std::string_view entries) {
  if (failed()) return;
  if (const HPDF_Dict target = dictionary(object); target != nullptr && target->attr == nullptr) {
    set_entries(target, entries);
    expected_size_ += entries.size();
  } else {
    HPDF_SetError(&error_, HPDF_INVALID_OBJECT, object);
  }
}

ObjectId ObjectFile::add(std::string_view entries) {
  const ObjectId object = reserve();
  define(object, entries);
  return object;
}

ObjectId ObjectFile::add_stream(std::string_view entries, std::string_view bytes) {
  Bytes text;
  text.text(entries).text("/Length ").integer(static_cast<std::int64_t>(bytes.size()));
  const ObjectId object = add(text.view());
  if (failed()) return 1;
  const HPDF_Dict stream = dictionary(object);
  static_cast<Contents*>(stream->attr)->bytes = bytes;
  stream->after_write_fn = write_bytes;
  expected_size_ += bytes.size();
  return object;
}

void ObjectFile::write(ObjectId catalogue, ObjectId info, std::string_view id, std::string& out) {
  if (failed()) return;
  out.reserve(out.size() + expected_size_);
  align(memory_);
  const HPDF_Stream stream = HPDF_CallbackWriter_New(memory_, append_to_string, &out);
  if (stream == nullptr) return;
  // ISO 19005-1 §6.1.2: a comment of at least four bytes above 127 follows the header.
  HPDF_Stream_WriteStr(stream, "%PDF-1.4\n%\xE5\xB8\xB3\xE7\xA5\xA8\n");
  HPDF_Dict_Add(xref_->trailer, "Root", dictionary(catalogue));
  HPDF_Dict_Add(xref_->trailer, "Info", dictionary(info));
  const HPDF_Array ids = HPDF_Array_New(memory_);
  HPDF_Dict_Add(xref_->trailer, "ID", ids);
  for (int i = 0; i < 2 && !failed(); ++i) {
    std::array<HPDF_BYTE, 16> bytes{};
    std::copy_n(id.begin(), std::min(id.size(), bytes.size()), bytes.begin());
    HPDF_Array_Add(ids, HPDF_Binary_New(memory_, bytes.data(), bytes.size()));
  }
  if (!failed()) HPDF_Xref_WriteToStream(xref_, stream, nullptr);
}

}  // namespace chohyo::pdf
