#include "pdf/object_file.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>
#include <utility>

#include "pdf/codes.hpp"

namespace chohyo::pdf {
namespace {

// Under malloc's threshold for mappings (128 KiB): the block comes from and goes back to the heap without page faults.
constexpr HPDF_UINT kPoolBlock = 96 * 1024;

/// The entries of a dictionary as text, in libharu's pool behind this header. Hung into HPDF_Dict_Rec::attr.
struct Entries {
  std::size_t length;

  char* text() { return reinterpret_cast<char*>(this + 1); }
};

HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
  auto* entries = static_cast<Entries*>(dictionary->attr);
  if (entries == nullptr) return HPDF_OK;
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(entries->text()),
                           static_cast<HPDF_UINT>(entries->length));
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
  void* memory = HPDF_GetMem(dictionary->mmgr, static_cast<HPDF_UINT>(sizeof(Entries) + text.size()));
  if (memory == nullptr) return;
  auto* entries = new (memory) Entries{text.size()};
  std::memcpy(entries->text(), text.data(), text.size());
  dictionary->attr = entries;
  dictionary->write_fn = write_entries;
}

/// A stream's bytes where they lie. Hung into HPDF_Stream_Rec::attr.
struct Source {
  const char* bytes;
  std::size_t size, at;
};

Source& source_of(HPDF_Stream stream) { return *static_cast<Source*>(stream->attr); }

HPDF_STATUS read_source(HPDF_Stream stream, HPDF_BYTE* out, HPDF_UINT* size) {
  Source& source = source_of(stream);
  const std::size_t count = std::min<std::size_t>(*size, source.size - source.at);
  std::memcpy(out, source.bytes + source.at, count);
  source.at += count;
  const bool ended = count < *size;
  *size = static_cast<HPDF_UINT>(count);
  return ended ? HPDF_STREAM_EOF : HPDF_OK;
}

HPDF_STATUS rewind_source(HPDF_Stream stream, HPDF_INT position, HPDF_WhenceMode) {
  source_of(stream).at = static_cast<std::size_t>(position);  // libharu goes to the beginning only
  return HPDF_OK;
}

HPDF_INT32 source_position(HPDF_Stream stream) { return static_cast<HPDF_INT32>(source_of(stream).at); }

HPDF_UINT32 source_size(HPDF_Stream stream) { return static_cast<HPDF_UINT32>(source_of(stream).size); }

/// Puts a reader of `bytes` in the place of the dictionary's own stream, which would copy them twice, byte by byte.
void set_bytes(HPDF_Dict dictionary, std::string_view bytes) {
  const HPDF_MMgr memory = dictionary->mmgr;
  align(memory);
  void* place = HPDF_GetMem(memory, sizeof(Source));
  if (place == nullptr) return;
  const HPDF_Stream reader = HPDF_CallbackReader_New(memory, read_source, rewind_source, source_position, source_size,
                                                     new (place) Source{bytes.data(), bytes.size(), 0});
  if (reader == nullptr) return;
  HPDF_Stream_Free(dictionary->stream);
  dictionary->stream = reader;
}

HPDF_STATUS append_bytes(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT count) {
  try {
    static_cast<Bytes*>(stream->attr)->text({reinterpret_cast<const char*>(bytes), count});
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
    // HPDF_Dict_New would clear the record byte by byte and add an empty list to it. Nothing is ever put into these
    // lists, so one does for all, and a document has hundreds of dictionaries.
    if (HPDF_Xref_Add(xref_, new (place) HPDF_Dict_Rec(*blank_)) != HPDF_OK) return 1;
  }
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
  if (failed()) return 1;
  align(memory_);
  const HPDF_Dict stream = HPDF_DictStream_New(memory_, xref_);
  if (stream == nullptr) return 1;
  // libharu's own filter stays off: it would deflate once more, and write /Filter from its own flags.
  set_entries(stream, entries);
  set_bytes(stream, bytes);
  return stream->header.obj_id & 0x00FFFFFF;
}

void ObjectFile::write(ObjectId catalogue, ObjectId info, std::string_view id, Bytes& out) {
  if (failed()) return;
  align(memory_);
  const HPDF_Stream stream = HPDF_CallbackWriter_New(memory_, append_bytes, &out);
  if (stream == nullptr) return;
  // ISO 19005-1 §6.1.2: a comment of at least four bytes above 127 follows the header.
  HPDF_Stream_WriteStr(stream, "%PDF-1.4\n%\xE5\xB8\xB3\xE7\xA5\xA8\n");
  HPDF_Dict_Add(xref_->trailer, "Root", dictionary(catalogue));
  HPDF_Dict_Add(xref_->trailer, "Info", dictionary(info));
  const HPDF_Array ids = HPDF_Array_New(memory_);
  HPDF_Dict_Add(xref_->trailer, "ID", ids);
  for (int i = 0; i < 2 && !failed(); ++i) {
    std::array<HPDF_BYTE, 16> bytes{};
    std::memcpy(bytes.data(), id.data(), std::min(id.size(), bytes.size()));
    HPDF_Array_Add(ids, HPDF_Binary_New(memory_, bytes.data(), bytes.size()));
  }
  if (!failed()) HPDF_Xref_WriteToStream(xref_, stream, nullptr);
}

}  // namespace chohyo::pdf
