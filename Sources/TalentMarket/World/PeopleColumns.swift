/// Columns of ``People`` as plain memory, lent for reading.
///
/// Loops over everybody are most of what a turn does beside its market. Through these no row costs a check of bounds or
/// an owner counted, and pieces of a loop may run side by side.
struct PeopleColumns: @unchecked Sendable {
  let key: UnsafeBufferPointer<UInt64>
  let talent: UnsafeBufferPointer<Double>
  let field: UnsafeBufferPointer<ResearchField>
  let employer: UnsafeBufferPointer<Int32>
  let pay: UnsafeBufferPointer<Int64>
  let tenure: UnsafeBufferPointer<Double>
  let loss: UnsafeBufferPointer<Double>
  let wants: UnsafeBufferPointer<Wants>
  let approachedAt: UnsafeBufferPointer<Int32>
  let rosterLab: UnsafeBufferPointer<Int32>
  let sitsOutUntil: UnsafeBufferPointer<Int32>

  /// How many rows there are.
  var count: Int { key.count }

  /// The keys of up to eight rows from `first` on; 0 in lanes past the last of them.
  @inline(__always)
  func keys(_ first: Int, _ count: Int) -> SIMD8<UInt64> {
    let place = UnsafeRawPointer(key.baseAddress! + first)
    if count >= 8 { return place.loadUnaligned(as: SIMD8<UInt64>.self) }
    var keys = SIMD8<UInt64>()
    for lane in 0..<count { keys[lane] = key[first + lane] }
    return keys
  }
}

extension People {
  /// Lends the columns for the time of a call.
  @inline(__always)
  func withColumns<Result>(_ body: (PeopleColumns) -> Result) -> Result {
    key.withUnsafeBufferPointer { key in
      talent.withUnsafeBufferPointer { talent in
        field.withUnsafeBufferPointer { field in
          employer.withUnsafeBufferPointer { employer in
            pay.withUnsafeBufferPointer { pay in
              tenure.withUnsafeBufferPointer { tenure in
                loss.withUnsafeBufferPointer { loss in
                  wants.withUnsafeBufferPointer { wants in
                    approachedAt.withUnsafeBufferPointer { approachedAt in
                      rosterLab.withUnsafeBufferPointer { rosterLab in
                        sitsOutUntil.withUnsafeBufferPointer { sitsOutUntil in
                          body(
                            PeopleColumns(
                              key: key, talent: talent, field: field, employer: employer, pay: pay, tenure: tenure,
                              loss: loss, wants: wants, approachedAt: approachedAt, rosterLab: rosterLab,
                              sitsOutUntil: sitsOutUntil))
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
